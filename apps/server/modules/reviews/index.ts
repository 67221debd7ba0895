export { askForReview } from './ask-for-review.ts';
export { countNew } from './count-new.ts';
export { openLink } from './open-link.ts';
