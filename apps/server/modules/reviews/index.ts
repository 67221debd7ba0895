export { askForReview } from './ask-for-review.ts';
export { openLink } from './open-link.ts';
