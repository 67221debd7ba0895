import { describe } from 'vitest';
import { providerSuite } from './testing/provider-suite.ts';

describe('[PAY-07] Stripe as a provider', () => providerSuite('stripe', '[PAY-08]'));
