import type { Room } from '../../kernel/implement.ts';
import { askForReviewWork } from './ask-for-review.ts';
import answerReview from './operations/answer-review.ts';
import hideReview from './operations/hide-review.ts';
import leaveReview from './operations/leave-review.ts';
import showReview from './operations/show-review.ts';
import getMyReview from './queries/get-my-review.ts';
import getReviewFigures from './queries/get-review-figures.ts';
import getReviewLink from './queries/get-review-link.ts';
import listReviews from './queries/list-reviews.ts';
import listShopReviews from './queries/list-shop-reviews.ts';
import planAsking from './reactions/plan-asking.ts';

export const room: Room = {
  name: 'reviews',
  does: [
    getReviewLink,
    leaveReview,
    listShopReviews,
    listReviews,
    getReviewFigures,
    showReview,
    hideReview,
    answerReview,
    getMyReview,
  ],
  hears: [planAsking],
  works: [askForReviewWork],
};
