import { providerSuite } from './testing/provider-suite.ts';

providerSuite('flutterwave', '[PAY-03] [PAY-08]');
