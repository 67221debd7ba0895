import type { shapes, workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import { stateOf } from './customer-job.ts';
import type { CustomerJobRow } from './tracker-rows.ts';
import { allDoneText, byText, choiceText, customerSees, jobText, nowText, readyText } from './words.ts';

type Now = z.output<typeof workOrders.myWorkOrder>['now'];

/** R-271 What happens now, in one sentence that names the job: the one in work, else what the stage says. */
export function nowOf(
  stage: workOrders.Stage,
  jobs: readonly CustomerJobRow[],
  showNames: boolean,
  locale: shapes.Locale,
): Now {
  const working = jobs.find((job) => stateOf(job) === 'in_work');
  if (working && stage === 'in_progress') {
    return {
      title: nowText(locale, working.title, jobText(locale, 'in_work', working.status_words)),
      detail: showNames && working.technician ? byText(locale, working.technician) : null,
      live: true,
    };
  }
  const waiting = jobs.filter((job) => stateOf(job) === 'waiting_choice').length;
  const agreed = jobs.filter((job) => ['approved', 'in_work', 'paused', 'done'].includes(stateOf(job)));
  const detail =
    stage === 'ready'
      ? readyText(locale)
      : waiting > 0 && stage !== 'closed' && stage !== 'cancelled'
        ? choiceText(locale, waiting)
        : stage === 'in_progress' && agreed.length > 0 && agreed.every((job) => job.status === 'done')
          ? allDoneText(locale)
          : null;
  return { title: customerSees(locale, stage), detail, live: stage !== 'closed' && stage !== 'cancelled' };
}
