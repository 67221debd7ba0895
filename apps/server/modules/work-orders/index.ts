export { addQuotedJobs, type QuotedJob } from './add-quoted-jobs.ts';
export { type Card, cardRows, cardsOf, carOf } from './cards.ts';
export { type Decided, decideJob, markJobsPending } from './decide-job.ts';
export { type FreeTime, freeToday } from './free-minutes.ts';
export { type Facts, factsAfter, isAgreed } from './guards.ts';
export {
  acceptQuote,
  cancelWorkOrderFor,
  estimateDecided,
  estimateSent,
  inspectionStarted,
  planCollectionFor,
  rescheduleFor,
  startWork,
} from './hooks.ts';
export { type JobMark, type JobWithLines, jobMarks, jobsOf, linesOf } from './jobs-of.ts';
export { type MoveOptions, mayMove, moveStage, readFacts } from './move-stage.ts';
export {
  type Ground,
  groundOf,
  type NewWorkOrder,
  openWorkOrder,
  prepareWorkOrder,
  putWorkOrder,
} from './open-work-order.ts';
export { HERE, promisedBefore } from './promised.ts';
export { type ReportedJob, reportedJobs } from './reported-jobs.ts';
export { type Search, searchOf } from './search-of.ts';
export { untaxedJob } from './untaxed-job.ts';
export { holdVisit, readVisit, refsOf, type Visit } from './visit.ts';
export { ownWorkOrderOnly, technicianWorksOn } from './whose.ts';
