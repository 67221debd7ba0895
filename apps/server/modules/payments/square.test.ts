import { describe } from 'vitest';
import { providerSuite } from './testing/provider-suite.ts';

describe('[PAY-07] Square as a provider', () => providerSuite('square', '[PAY-08]'));
