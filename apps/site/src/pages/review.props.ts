import type { FormState, VehicleView } from '../shared/views.ts';

/** `/s/:slug/review/:token`: posts stars, words, and stars-<service id> for each service rated. */
export interface ReviewProps {
  /** Where the form goes. */
  action: string;
  name: string;
  vehicle: VehicleView;
  finishedOn: string;
  services: { id: string; name: string }[];
  /** Written already: the page only thanks. */
  done: boolean;
  form: FormState;
}

export interface ShownReview {
  id: string;
  stars: number;
  text: string;
  name: string;
  /** "Toyota Corolla · Front brake pads" */
  about?: string;
  on: string;
  verified: boolean;
  services: { name: string; stars: number }[];
  answer?: string;
}

/** `/s/:slug/reviews?service=` */
export interface ReviewsProps {
  rating?: { average: string; stars: number; count: number };
  services: { id: string; name: string; average: string; count: number }[];
  /** The one that is looked at. */
  service?: string;
  reviews: ShownReview[];
  moreHref?: string;
}
