import type { DueView } from '../shared/due-views.ts';
import type { FormState, MessageView, Money, PhotoView, PromiseView, StageMark, VehicleView } from '../shared/views.ts';
import type { LiveProps } from './dashboard.props.ts';

export interface TrackedJob {
  id: string;
  title: string;
  state: 'done' | 'in_work' | 'next' | 'parts' | 'declined' | 'pending';
  /** "Done 10:24", "Being fitted since 10:42", "Next, about 12:15": in words. */
  detail?: string;
  /** 0…1 while in work. */
  progress?: number;
  /** Absent when the shop shows no prices. */
  total?: Money;
  concern?: string;
  cause?: string;
  correction?: string;
  changeHref?: string;
}

/** `/customer/work-order/:id`: allow-listed for the customer; nothing internal has a field here. */
export interface WorkOrderProps {
  id: string;
  number: string;
  vehicle: VehicleView;
  checkedInAt?: string;
  status: string;
  stages: StageMark[];
  /** What is happening now, in plain words; technician's name only when the shop shows it. */
  now?: { title: string; detail?: string };
  photos: PhotoView[];
  promise?: PromiseView;
  estimate?: { href: string; found: number; urgent: number; answerBy?: string };
  jobs: TrackedJob[];
  approved?: { total: Money; saving?: Money; own?: { title: string; amount: Money }; at: string };
  /** Estimated and actual time, minutes. */
  time?: { estimated: number; actual: number };
  parts: { name: string; quantity: string; state: string; price?: Money }[];
  /** `payHref` and `open` while something is left to pay. */
  invoice?: { number: string; href: string; total: Money; paid: boolean; open?: Money; payHref?: string };
  uploads: { name: string; href?: string; at: string; state?: string }[];
  uploadsAllowed: boolean;
  /** Once the visit is over: what the car needs next, and what the driver wrote about it. */
  due: DueView[];
  review?: { stars: number; text: string; answer?: string };
  messages: MessageView[];
  replyTime?: string;
  message: FormState;
  live?: LiveProps;
}
