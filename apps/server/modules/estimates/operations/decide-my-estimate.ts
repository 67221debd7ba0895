import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { mustSign } from '../authorisations/must-sign.ts';
import { choicesOf, decide, holdAndRead } from '../decide.ts';
import { queueFor } from '../lock.ts';
import { customerName, jobsToChoose, readMyEstimate } from '../read-estimate.ts';

/** R-340 Whoever approves has accepted the shop's terms and, where the shop asks for it, signed. */
export default implement(estimates.decideMyEstimate, async (scope, input) => {
  const first = await readMyEstimate(scope, input.estimate);
  // Read before queueing: of two taps that both saw a job undecided, the second must not overturn the first.
  const { jobs, workOrderId } = await jobsToChoose(scope, first.id);
  const [, row, held, who] = await Promise.all([
    queueFor(scope, workOrderId),
    readMyEstimate(scope, input.estimate),
    holdAndRead(scope, { id: first.id, workOrderId }, jobs),
    customerName(scope, first.customer_id ?? ''),
  ]);
  const { rules, privacy } = held.shop;
  if (input.version !== row.version) refuse('estimate_outdated', 'version');
  const choices = choicesOf(
    jobs,
    input.decisions,
    (choice) => choice.job,
    (job) => job.public_id,
  );
  if (choices.some((choice) => choice.decision === 'approved')) {
    if (rules.terms && !input.termsAccepted) refuse('terms_required', 'termsAccepted');
    if (mustSign({ rules, privacy }) && !input.signature && !input.drawing) refuse('signature_required', 'signature');
  }
  // Where the shop asks for no signature none is kept. A drawn one stands under the signed-in customer's own name.
  const signs = mustSign({ rules, privacy });
  const drawing = signs ? input.drawing : undefined;
  const signature = signs ? input.signature || (drawing ? who : '') : '';
  const decided = await decide(scope, { row, seen: jobs, held, choices, how: 'portal', who, signature, drawing });
  return { ...decided, approvedTotal: privacy.showPrices ? decided.approvedTotal : null };
});
