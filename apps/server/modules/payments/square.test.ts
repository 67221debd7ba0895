import { providerSuite } from './testing/provider-suite.ts';

providerSuite('square', '[PAY-07] [PAY-08]');
