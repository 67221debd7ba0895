import type { DueView, PutOffView } from '../shared/due-views.ts';
import type { Choice, FormState, MessageView, Money, PlateRegion, PlateView, VehicleView } from '../shared/views.ts';
import type { BookingDay } from './book.props.ts';
import type { BookingCard, LiveProps } from './dashboard.props.ts';

export interface PastVisit {
  id: string;
  number: string;
  href: string;
  closedOn: string;
  odometer?: string;
  jobs: string[];
  declined: string[];
  total?: Money;
  invoice?: { number: string; href: string; paid: boolean };
  reportHref?: string;
}

export interface PastPayment {
  id: string;
  day: string;
  /** What came, before anything of it went back. */
  amount: Money;
  refunded?: Money;
  /** "MTN MoMo", in words. */
  way: string;
  bills: { number: string; href: string }[];
  receiptHref?: string;
}

/** `/customer/history` */
export interface HistoryProps {
  vehicles: { vehicle: VehicleView; visits: PastVisit[]; payments: PastPayment[] }[];
  /** Payments for bills that belong to no car. */
  payments: PastPayment[];
}

/** `/customer/vehicles` */
export interface VehiclesProps {
  vehicles: {
    vehicle: VehicleView;
    status?: string;
    href: string;
    editHref: string;
    bookHref: string;
    due: DueView[];
    putOff: PutOffView[];
  }[];
}

/** `/customer/vehicles/new` and `/customer/vehicles/:id`: posts plate, make, model, year, vin, vehicleType; intent=save or remove. */
export interface VehicleFormProps {
  /** Null for a new car. */
  id: string | null;
  plateRegion: PlateRegion;
  vehicleTypes: Choice[];
  form: FormState;
  removable: boolean;
}

/** `/customer/profile`: posts name, email, phone, locale, version, emailEnabled, smsEnabled, pushEnabled, notifyOnMessage, notifyOnEstimate. */
export interface ProfileProps {
  form: FormState;
  languages: Choice[];
  /** Channels this shop really has. */
  channels: { sms: boolean; push: boolean; whatsapp: boolean };
}

export interface ThreadRow {
  href: string;
  id: string;
  title: string;
  plate?: PlateView;
  last?: { name: string; text: string; at: string };
  unread: number;
  open: boolean;
}

/** `/customer/messages?thread=`: posts `text` to /customer/messages/:thread. */
export interface MessagesProps {
  threads: ThreadRow[];
  current?: { id: string; title: string; vehicle?: VehicleView; action?: string; messages: MessageView[] };
  replyTime?: string;
  form: FormState;
  live?: LiveProps;
}

/** `/customer/bookings/:id`: posts slot with intent=move, reason with intent=cancel, or intent=take/leave for a proposal. */
export interface BookingProps {
  id: string;
  booking: BookingCard;
  /** The driver's own words. */
  words?: string;
  minutes: number;
  /** Words of the shop when it rejected. */
  answer?: string;
  /** Another time the shop offers; answered with intent=take or intent=leave. */
  proposal?: { start: string; message?: string };
  /** The visit that came of it. */
  trackHref?: string;
  days: BookingDay[];
  moreDaysHref?: string;
  mayMove: boolean;
  mayCancel: boolean;
  /** "Free until Monday 23 November, 07:30." */
  cancelNote?: string;
  form: FormState;
  live?: LiveProps;
}

/** Pages of what went wrong. */
export interface ErrorProps {
  kind: 'not_found' | 'link_expired' | 'pay_link' | 'too_many' | 'refused' | 'fault' | 'offline';
  /** Why it was refused. */
  sentence?: string;
  requestId?: string;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
}
