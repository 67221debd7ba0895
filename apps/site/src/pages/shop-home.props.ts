import type { Condition, HoursRow, Money, PhotoView, PlateView, ServiceView } from '../shared/views.ts';
import type { ShownReview } from './review.props.ts';

/** `/s/:slug` */
export interface ShopHomeProps {
  headline: string;
  intro: string;
  hero?: PhotoView;
  /** First free slot, ISO instant. */
  nextSlot?: string;
  services: ServiceView[];
  serviceCount: number;
  /** "From small cars to pick-ups, parts, labour and 16% VAT included." */
  priceNote?: string;
  /** The picture of a choice beside the services. */
  example?: {
    plate: PlateView;
    jobs: { title: string; condition: Condition; photo?: PhotoView; chosen: boolean }[];
    total: Money;
  };
  rating?: { average: string; stars: number; count: number };
  reviews: ShownReview[];
  roadside?: { text: string; href: string };
  hours: HoursRow[];
  directionsHref?: string;
}
