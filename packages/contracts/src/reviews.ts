import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const stars = z.int().min(1).max(5);
export const reviewStatus = z.enum(['new', 'shown', 'hidden']);
const token = z
  .string()
  .min(20)
  .max(100)
  .regex(/^[\w-]+$/);
const servicesRated = z.array(z.object({ name: z.string(), stars }));
/** Mean of the stars, one decimal; null without a review. */
const average = z.number().min(1).max(5).nullable();

export const getReviewLink = query({
  name: 'getReviewLink',
  summary: 'The visit an invitation to review is about',
  path: '/public/:shop/review-links/:token',
  may: { visitor: true },
  input: z.object({ shop: s.slug, token }),
  output: z.object({
    vehicle: s.vehicleName,
    name: z.string(),
    finishedOn: s.day,
    services: z.array(z.object({ id: s.publicId, name: z.string() })),
    done: z.boolean(),
  }),
  refusals: ['not_found', 'link_expired'],
  staleOn: [],
  limit: { max: 60, seconds: 60 },
});
export const leaveReview = operation({
  name: 'leaveReview',
  summary: 'Review a finished visit, once, with the link from the mail',
  path: '/public/:shop/review-links/:token',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    token,
    stars,
    services: z
      .array(z.object({ service: s.publicId, stars }))
      .max(40)
      .default([]),
    words: s.words(2000).default(''),
  }),
  output: z.object({ id: s.publicId }),
  refusals: ['not_found', 'link_expired', 'already_done', 'invalid_input'],
  records: ['review.left'],
  limit: { max: 20, seconds: 60 },
});
export const publicReview = z.object({
  id: s.publicId,
  stars,
  words: z.string(),
  name: z.string(),
  about: z.string().nullable(),
  on: s.day,
  verified: z.boolean(),
  services: servicesRated,
  answer: z.string().nullable(),
});
export const listShopReviews = query({
  name: 'listShopReviews',
  summary: 'Reviews the shop shows, with the averages',
  path: '/public/:shop/reviews',
  may: { visitor: true },
  input: z.object({ shop: s.slug, service: s.publicId.optional(), ...s.paged }),
  output: s.pageOf(publicReview).extend({
    average,
    count: z.int(),
    services: z.array(z.object({ id: s.publicId, name: z.string(), average, count: z.int() })),
  }),
  refusals: ['not_found'],
  staleOn: ['review.*'],
});
export const review = z.object({
  id: s.id,
  status: reviewStatus,
  stars,
  words: z.string(),
  name: z.string(),
  about: z.string().nullable(),
  verified: z.boolean(),
  at: s.instant,
  services: servicesRated,
  customer: z.object({ id: s.id, name: z.string() }),
  vehicle: s.vehicleName,
  workOrderId: s.id,
  number: z.int(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: s.instant.nullable(),
  answeredBy: z.string().nullable(),
  version: s.version,
});
export const listReviews = query({
  name: 'listReviews',
  summary: 'Reviews, newest first',
  path: '/reviews',
  may: { staff: 'reviews.read' },
  input: z.object({ status: reviewStatus.optional(), ...s.paged }),
  output: s.pageOf(review),
  refusals: [],
  staleOn: ['review.*'],
});
export const getReviewFigures = query({
  name: 'getReviewFigures',
  summary: 'How many reviews wait, are shown and hidden; averages overall and per service',
  path: '/reviews/figures',
  may: { staff: 'reviews.read' },
  input: z.object({}),
  output: z.object({
    average,
    count: z.int(),
    new: z.int(),
    shown: z.int(),
    hidden: z.int(),
    asked: z.int(),
    services: z.array(z.object({ id: s.id, name: z.string(), average, count: z.int() })),
  }),
  refusals: [],
  staleOn: ['review.*'],
});
const decided = z.object({ version: s.version });
const deciding = z.object({ reviewId: s.id, version: s.version });
export const showReview = operation({
  name: 'showReview',
  summary: 'Show a review on the public site',
  path: '/reviews/:reviewId/show',
  may: { staff: 'reviews.manage' },
  input: deciding,
  output: decided,
  refusals: ['not_found', 'changed_meanwhile', 'already_done'],
  records: ['review.shown'],
});
export const hideReview = operation({
  name: 'hideReview',
  summary: 'Keep a review off the public site',
  path: '/reviews/:reviewId/hide',
  may: { staff: 'reviews.manage' },
  input: deciding,
  output: decided,
  refusals: ['not_found', 'changed_meanwhile', 'already_done'],
  records: ['review.hidden'],
});
export const answerReview = operation({
  name: 'answerReview',
  summary: 'Answer a review as the shop; its writer is told',
  method: 'PUT',
  path: '/reviews/:reviewId/answer',
  may: { staff: 'reviews.manage' },
  input: deciding.extend({ text: s.line(2000) }),
  output: decided,
  refusals: ['not_found', 'changed_meanwhile'],
  records: ['review.answered'],
});
export const getMyReview = query({
  name: 'getMyReview',
  summary: 'What I wrote about one of my visits, and what the shop answered',
  path: '/customer/work-orders/:workOrder/review',
  may: { customer: true },
  input: z.object({ workOrder: s.publicId }),
  output: z.object({
    review: z
      .object({ stars, words: z.string(), on: s.day, shown: z.boolean(), answer: z.string().nullable() })
      .nullable(),
  }),
  refusals: ['not_found'],
  staleOn: ['review.*'],
});

const rated = z.object({ stars });
export const reviewEvents = [
  event('review.asked', z.object({ number: z.int() })),
  event('review.left', rated.extend({ words: z.string() }), { customer: true }),
  event('review.shown', rated, { customer: true }),
  event('review.hidden', rated),
  event('review.answered', z.object({ text: z.string() }), { customer: true }),
] as const;
