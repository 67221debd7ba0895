import type { FormState, HoursRow } from '../shared/views.ts';

/** `/s/:slug/contact`; the form posts to the same address. */
export interface ContactProps {
  addressLines: string[];
  email?: string;
  hours: HoursRow[];
  /** Days that differ: "24 December: closed". */
  exceptions: string[];
  directionsHref?: string;
  form: FormState;
}
