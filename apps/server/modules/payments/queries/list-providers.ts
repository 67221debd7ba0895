import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { providerViews } from '../provider-view.ts';

export default answer(payments.listProviders, async (scope) => ({ items: await providerViews(scope) }));
