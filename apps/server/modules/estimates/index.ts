export { type NewestEstimate, newestEstimate } from './newest-estimate.ts';
