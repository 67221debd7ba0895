export { type Agreed, agreedOf } from './agreed.ts';
export { type Evidence, readEvidence } from './authorisations/evidence.ts';
export { expireEstimate } from './expire.ts';
export { type NewestEstimate, newestEstimate } from './newest-estimate.ts';
export { type EstimatePaperView, estimatePaperView, myEstimateId } from './paper-view.ts';
