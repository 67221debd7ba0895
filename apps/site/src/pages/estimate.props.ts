import type { Charge, OwnLineRules } from '../islands/own-lines.ts';
import type { Drawing } from '../islands/strokes.ts';
import type { Condition, FormState, GaugeView, Money, PhotoView, VehicleView } from '../shared/views.ts';

export interface PriceLine {
  kind: 'labour' | 'part' | 'sublet' | 'fee' | 'discount';
  text: string;
  quantity?: string;
  /** Absent when the shop hides its breakdown. */
  amount?: Money;
}

export interface EstimateJob {
  id: string;
  title: string;
  sentence?: string;
  condition: Condition;
  photos: PhotoView[];
  gauge?: GaugeView;
  /** With tax: what the customer pays. Absent when the shop shows no prices. */
  total?: Money;
  lines: PriceLine[];
  /** Labour and parts as the shop names prices, and whether there is a part: what the shop's own lines follow from. */
  charged: number;
  parts: boolean;
  /** By tax rate: what the total follows from. */
  charges: Charge[];
  chosen: boolean;
  /** Booked by the customer: counted, cannot be switched off here. */
  locked: boolean;
  askHref: string;
}

/** A saving that holds only while all of `jobs` are chosen ("Wheels already off"). */
export interface Saving {
  title: string;
  /** Negative. */
  amount: Money;
  jobs: string[];
}

/** `/customer/estimate/:id`; posts `job` (repeated ids) with intent=update or intent=review or intent=none. */
export interface EstimateProps {
  id: string;
  number: string;
  version: number;
  vehicle: VehicleView;
  inspectedAt?: string;
  inspectedBy?: string;
  pointsChecked?: number;
  pointsGood?: number;
  /** "16% VAT" */
  taxName?: string;
  /** Tax rate in basis points, for the included tax of the live total; absent when rates differ. */
  taxRateBp?: number;
  pricesIncludeTax: boolean;
  /** The customer pays no tax. */
  taxExempt?: boolean;
  jobs: EstimateJob[];
  savings: Saving[];
  /** Shop supplies and disposal, by the rules this version was sent under. */
  own?: { title: string; rules: OwnLineRules };
  currency: string;
  answerBy?: string;
  readyIfAnswered?: string;
  validUntil?: string;
  /** Prices before a visit: nobody looked at the car yet. */
  quote?: boolean;
  state: 'open' | 'decided' | 'expired' | 'replaced';
  replacedHref?: string;
  comments: { id: string; from: 'customer' | 'shop'; author: string; text: string; at: string }[];
}

export interface ChosenLine {
  id: string;
  title: string;
  chosen: boolean;
  /** Absent when the shop shows no prices; so are all totals below. */
  total?: Money;
}

/** `/customer/estimate/:id/review`; posts job (repeated), terms, signedName, intent=approve. */
export interface EstimateReviewProps {
  id: string;
  number: string;
  version: number;
  vehicle: VehicleView;
  terms: string[];
  termsHref?: string;
  lines: ChosenLine[];
  subtotal?: Money;
  saving?: { title: string; amount: Money };
  /** The shop's own lines; the total contains them. */
  own: { title: string; amount: Money }[];
  total?: Money;
  tax?: { name: string; amount: Money };
  taxExempt?: boolean;
  /** Asked for only where the shop wants it. */
  signature: 'off' | 'required';
  signerName: string;
  form: FormState;
}

/** Receipt of the choice. */
export interface EstimateReceiptProps {
  id: string;
  number: string;
  version: number;
  vehicle: VehicleView;
  decidedAt: string;
  by: string;
  signed?: string;
  drawing?: Drawing;
  /** Something was approved within the customer's own limit and may still be declined. */
  byLimit?: boolean;
  /** Nothing is booked yet. */
  quote?: boolean;
  /** The decisions as evidence, for those who want to check them. */
  evidenceHref?: string;
  lines: ChosenLine[];
  total?: Money;
  /** What of the total is the shop's own lines. */
  own?: { title: string; amount: Money };
  /** What reckoning tax once over all moved, where it did. */
  rounding?: Money;
  taxExempt?: boolean;
  saving?: Money;
  readyAt?: string;
  /** The visit to watch; a quote has none yet and leads home. */
  trackHref?: string;
  /** Where a declined repair can still be taken. */
  changeHref?: string;
  pdfHref?: string;
}

/** `/customer/estimate/:id/changes`, `/call`, `/comment`: one page, three questions. Posts `text`, `phone`, `when`, `job`. */
export interface EstimateAskProps {
  kind: 'changes' | 'call' | 'comment';
  id: string;
  number: string;
  vehicle: VehicleView;
  /** The job asked about. */
  job?: { id: string; title: string };
  form: FormState;
}
