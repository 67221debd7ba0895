import type { Condition, MessageView, Money, PhotoView, VehicleView } from '../shared/views.ts';
import type { BillRow } from './money.props.ts';

export interface RepairCard {
  href: string;
  number: string;
  vehicle: VehicleView;
  /** "In progress", "Waiting for parts", "Ready for you": in words, chosen by the server. */
  status: string;
  tone: 'neutral' | 'now' | 'waiting' | 'ready';
  done: number;
  all: number;
  promise?: string;
  invoiceHref?: string;
}

export interface WaitingEstimate {
  href: string;
  vehicle: VehicleView;
  found: number;
  urgent: number;
  answerBy?: string;
  readyIfAnswered?: string;
  photos: { photo: PhotoView; condition: Condition }[];
}

export interface BookingCard {
  href: string;
  start: string;
  services: string[];
  vehicle?: VehicleView;
  state: 'requested' | 'proposed' | 'confirmed' | 'rejected' | 'cancelled';
  /** The shop fetches the car (PICK-02). */
  collection?: { from: string; to: string; address: string };
}

export interface ActivityRow {
  at: string;
  text: string;
  href?: string;
}

/** `/customer/dashboard` */
export interface DashboardProps {
  waiting: WaitingEstimate[];
  repairs: RepairCard[];
  bookings: BookingCard[];
  vehicles: { vehicle: VehicleView; status: string; detail?: string; href: string }[];
  due: {
    vehicle: VehicleView;
    title: string;
    when: string;
    part?: number;
    from?: string;
    progress?: string;
    bookHref: string;
  }[];
  activity: ActivityRow[];
  unread: number;
  /** Where a message is written: the newest conversation, else all of them. */
  writeHref: string;
  lastMessage?: { message: MessageView; href: string };
  /** What is open, and the newest bill to look at. */
  bills: { toPay: BillRow[]; latestHref?: string };
  documents: {
    title: string;
    detail: string;
    href: string;
    warning?: string;
    amount?: Money;
    kind: 'document' | 'invoice';
  }[];
  live?: LiveProps;
}

/** Where the page listens and what makes it fetch itself again. */
export interface LiveProps {
  /** Socket address, '/api/v1/live?realm=customer'. */
  socket: string;
  /** Public ids whose mention means "look again"; none = every event of this customer. */
  about: string[];
}
