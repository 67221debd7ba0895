import type { PutOffView } from '../shared/due-views.ts';
import type {
  Choice,
  FormState,
  Money,
  PlateRegion,
  PlateView,
  PriceRange,
  ServiceView,
  VehicleView,
} from '../shared/views.ts';

export interface SlotView {
  /** Sent as `slot`: the start instant. */
  value: string;
  /** 'HH:MM' */
  time: string;
  free: number;
}

export interface BookingDay {
  /** 'YYYY-MM-DD' */
  day: string;
  free: number;
  /** No hours, or the hours are over. */
  closed?: boolean;
  /** Too near for the shop's lead time, or beyond its horizon. */
  outside?: 'past' | 'far';
  slots: SlotView[];
}

/**
 * `/s/:slug/book`. Fields posted: service (repeated), words, vehicle (id of a saved car) or plate, make, model, year,
 * vehicleType, day, slot, fetch, fetchAddress, name, phone, email, confirmBy, whatsapp, consent, photos (files), photo (ids).
 * A GET with the same names re-renders with prices and slots narrowed; nothing typed is lost.
 */
export interface BookProps {
  services: ServiceView[];
  /** Ids that are chosen. */
  chosen: string[];
  /** Price of everything chosen for the given car; null when unknown. */
  price: PriceRange | null;
  minutes: number;
  /** "Hilux", when the price is already for that car. */
  priceFor?: string;
  savedVehicles: VehicleView[];
  /** What was put off on the chosen car; posts `service`, or `putOff` where no service does it. */
  putOff: (PutOffView & { chosen: boolean })[];
  vehicleTypes: Choice[];
  makes: string[];
  plateRegion: PlateRegion;
  days: BookingDay[];
  /** Sent as `from`: the same form again, with the days from there on. */
  laterFrom?: string;
  earlierFrom?: string;
  collection?: { radiusKm: number; price: Money };
  /** "+260" */
  phonePrefix?: string;
  whatsapp: boolean;
  /** The shop can tell of the visit by text message: posts `confirmBy`, `mail` or `sms`. */
  texts: boolean;
  maxPhotos: number;
  /** Photos that came with an earlier try of this form; sent again as `photo` ids. */
  keptPhotos: { id: string; thumbUrl: string }[];
  /** "20 minutes", in words; absent when unknown. */
  confirmTime?: string;
  instant: boolean;
  privacyHref: string;
  form: FormState;
}

/** Shown after the booking was taken. */
export interface BookDoneProps {
  state: 'requested' | 'confirmed';
  start: string;
  minutes: number;
  services: string[];
  price: PriceRange | null;
  plate?: PlateView;
  carName?: string;
  collection?: { address: string };
  confirmTime?: string;
  email?: string;
  /** News of this visit comes by text message. */
  texts?: boolean;
  calendarHref?: string;
  followHref: string;
}
