import { providerSuite } from './testing/provider-suite.ts';

providerSuite('stripe', '[PAY-07] [PAY-08]');
