import type { ReviewProps, ReviewsProps } from '../pages/review.props.ts';
import type { DueView, PutOffView } from '../shared/due-views.ts';
import { hilux, photo, zmw } from './shell.sample.ts';
import { shopHome } from './site.sample.ts';

export const reviewForm: ReviewProps = {
  action: '/s/dynamic/review/sample',
  name: 'Mutinta',
  vehicle: hilux,
  finishedOn: '2026-11-23',
  services: [
    { id: 'oil', name: 'Oil and filter service' },
    { id: 'brakes', name: 'Front brake pads' },
  ],
  done: false,
  form: { values: { stars: '4', 'stars-oil': '5' }, errors: {} },
};

export const reviewsPage: ReviewsProps = {
  rating: { average: '4.8', stars: 4.8, count: 312 },
  services: [{ id: 'brakes', name: 'Front brake pads', average: '4.9', count: 41 }],
  reviews: shopHome.reviews.map((review, index) => ({
    ...review,
    services: [{ name: 'Front brake pads', stars: 5 }],
    ...(index === 0 ? { answer: 'Thank you. We keep the old pads for you.' } : {}),
  })),
  moreHref: '/s/dynamic/reviews?cursor=x',
};

export const due: DueView[] = [
  {
    title: 'Oil and filter service',
    when: '12 January 2027 or 130,000 km, whichever comes first',
    state: 'soon',
    expected: '18 December 2026',
    bookHref: '/s/dynamic/book?service=oil',
  },
  {
    title: 'Brake fluid',
    when: '12 January 2028 or 160,000 km, whichever comes first',
    state: 'later',
    expected: '3 August 2027',
    bookHref: '/s/dynamic/book',
  },
];

export const putOff: PutOffView[] = [
  {
    id: 'shocks',
    title: 'Rear shock absorbers',
    sentence: 'They leak; the car sways in corners.',
    condition: 'monitor',
    total: zmw(3400),
    photo: photo('shock-absorber-weeping', 'Weeping shock absorber'),
    at: '2026-06-14T08:00:00.000Z',
  },
];
