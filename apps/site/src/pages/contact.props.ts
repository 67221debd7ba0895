import type { HoursRow } from '../shared/views.ts';

/** `/s/:slug/contact` */
export interface ContactProps {
  addressLines: string[];
  email?: string;
  hours: HoursRow[];
  /** Days that differ: "24 December: closed". */
  exceptions: string[];
  directionsHref?: string;
}
