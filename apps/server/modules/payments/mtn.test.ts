import { providerSuite } from './testing/provider-suite.ts';

providerSuite('mtn', '[PAY-02] [PAY-08]');
