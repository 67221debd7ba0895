/** What pages are made of. Instants are ISO 8601 UTC, days 'YYYY-MM-DD', wall times 'HH:MM', money minor units. */
export type Minor = number;

export interface Money {
  amount: Minor;
  /** ISO 4217 */
  currency: string;
}

export interface PriceRange {
  min: Minor;
  max: Minor;
  currency: string;
}

export interface PhotoView {
  src: string;
  srcset?: string;
  width: number;
  height: number;
  /** A sentence for those who cannot see it. */
  alt: string;
  caption?: string;
  takenAt?: string;
  /** Where the large picture is. */
  href?: string;
  /** Technician's mark, in percent of the picture: a ring and a label beside it. */
  mark?: { x: number; y: number; rx: number; ry: number; label?: string };
}

export type PlateRegion = 'ZM' | 'DE' | 'generic';

export interface PlateView {
  text: string;
  region: PlateRegion;
}

export interface VehicleView {
  id: string;
  plate: PlateView;
  make: string;
  model: string;
  year?: number;
  variant?: string;
  photo?: PhotoView;
}

export type Condition = 'good' | 'monitor' | 'urgent' | 'not_checked';

export type Stage = 'received' | 'inspected' | 'choice' | 'work' | 'check' | 'ready';

export interface StageMark {
  stage: Stage;
  state: 'done' | 'now' | 'next';
  at?: string;
}

/** A measured value against its limit, all four as shown; positions are 0…100 along the bar. */
export interface GaugeView {
  valueText: string;
  limitText: string;
  value: number;
  limit: number;
  /** Which side of the limit is bad. */
  bad: 'below' | 'above';
}

/** The promised time and why it moved. */
export interface PromiseView {
  /** When the car will be ready. */
  at: string;
  /** "soon" = less than an hour and not ready, "late" = passed. */
  state: 'on_time' | 'soon' | 'late' | 'ready';
  /** Newest first, in plain words. */
  moves: { at: string; text: string }[];
}

export interface MessageView {
  id: string;
  from: 'customer' | 'shop';
  name: string;
  role?: string;
  text: string;
  at: string;
  read?: boolean;
  photo?: PhotoView;
}

export interface HoursRow {
  /** Already in words: "Mon – Fri". */
  days: string;
  /** Already in words: "07:30 – 18:00", "Closed". */
  hours: string;
  today?: boolean;
}

export type ServiceIcon = 'oil' | 'brake' | 'scan' | 'wheel' | 'ac' | 'rain' | 'battery' | 'tyre' | 'engine' | 'wrench';

export interface ServiceView {
  id: string;
  name: string;
  description?: string;
  icon: ServiceIcon;
  /** Category, where a long list is folded by it. */
  group?: string;
  minutesMin: number;
  minutesMax?: number;
  price: PriceRange | null;
  bookHref: string;
  /** Mean of the stars drivers gave it. */
  rating?: { average: string; count: number };
}

export interface Choice {
  value: string;
  label: string;
}

/** What the visitor typed and what was wrong with it; errors are whole sentences in the visitor's language. */
export interface FormState {
  values: Record<string, string>;
  errors: Record<string, string>;
}

export const emptyForm: FormState = { values: {}, errors: {} };
