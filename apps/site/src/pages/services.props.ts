import type { Choice, ServiceView } from '../shared/views.ts';

/** `/s/:slug/services?q=&type=` */
export interface ServicesProps {
  query: string;
  /** Vehicle types prices can be narrowed to. */
  vehicleTypes: Choice[];
  vehicleType: string;
  groups: { name: string; services: ServiceView[] }[];
  total: number;
  priceNote?: string;
}
