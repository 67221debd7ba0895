import { customers } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { askForLink, countLink } from '../ask-for-link.ts';

export default implement(customers.requestSignInLink, async (scope, { email, next }) => {
  await askForLink(scope, await countLink(scope, email), next ?? null);
  return { ok: true as const };
});
