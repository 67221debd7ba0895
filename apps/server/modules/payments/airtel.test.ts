import { providerSuite } from './testing/provider-suite.ts';

providerSuite('airtel', '[PAY-01] [PAY-08]');
