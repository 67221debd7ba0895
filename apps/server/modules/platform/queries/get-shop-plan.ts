import { platform } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';

/** Plans are the operator's tool and off unless switched on; this install has none, so every feature is on for everyone. */
export default implementOutside(platform.getShopPlan, async () => ({
  plansOn: false,
  plan: null,
  features: 'all' as const,
}));
