import type { FormState, Money, PlateView, VehicleView } from '../shared/views.ts';
import type { LiveProps } from './dashboard.props.ts';

export type BillStatus = 'posted' | 'part_paid' | 'paid' | 'overdue' | 'void';
export type BillKind = 'invoice' | 'deposit' | 'credit_note';

export interface BillRow {
  id: string;
  href: string;
  number: string;
  kind: BillKind;
  status: BillStatus;
  vehicle?: VehicleView;
  total: Money;
  open: Money;
  issuedOn: string;
  dueOn?: string;
  payHref?: string;
}

/** `/customer/invoices?car=`: removing a card posts to /customer/payment-methods/:id. */
export interface InvoicesProps {
  rows: BillRow[];
  /** One a car; empty with a single car. */
  filters: { href: string; plate?: PlateView; active: boolean }[];
  /** What is open, one sum a currency. */
  toPay: Money[];
  /** What the shop owes them, one sum a currency. */
  credit: Money[];
  moreHref?: string;
  /** Cards and accounts kept with consent. */
  methods: { id: string; label: string; since: string }[];
  live?: LiveProps;
}

export interface BillLine {
  text: string;
  /** "2.5 h", "4", in words. */
  quantity: string;
  unit: Money;
  total: Money;
}

/** `/customer/invoice/:id` */
export interface InvoiceProps {
  id: string;
  number: string;
  kind: BillKind;
  status: BillStatus;
  vehicle?: VehicleView;
  trackHref?: string;
  issuedOn: string;
  dueOn?: string;
  /** The shop's name and address, one line each. */
  seller: string[];
  /** Who pays, one line each. */
  buyer: string[];
  buyerReference?: string;
  /** By job; lines of no job come last, without a title. */
  groups: { title?: string; lines: BillLine[] }[];
  net: Money;
  /** One row a rate, already named: "16% VAT". */
  taxes: { name: string; of: Money; tax: Money }[];
  taxIncluded: boolean;
  total: Money;
  paid: Money;
  credited: Money;
  open: Money;
  taxNote?: string;
  note?: string;
  /** Number of the bill this credit note belongs to. */
  credits?: string;
  payHref?: string;
  pdfHref?: string;
  receiptHref?: string;
  live?: LiveProps;
}

export interface BankAccount {
  holder: string;
  /** The bank's own name. */
  name?: string;
  /** An IBAN, or an account number as the bank writes it. */
  iban: string;
  isIban: boolean;
  bic?: string;
  reference: string;
  /** A SEPA payment code for banking apps: squares of one unit on a field of `size`. */
  code?: { size: number; path: string };
}

/** One way to pay. `bank` and `cash` only tell how; all others are posted as `way`. */
export interface PayWay {
  value: string;
  title: string;
  detail: string;
  /** Two short words for the mark; absent where a drawing says it. */
  mark?: string[];
  icon: 'card' | 'cash' | 'bank' | 'phone';
  /** Name of the field for the number to call, when this way needs one. */
  phoneField?: string;
  maySave: boolean;
}

/** `/customer/invoice/:id/pay` and `/pay/:token`: posts way, phone-<provider>, amount, save, key. */
export interface PayProps {
  action: string;
  number: string;
  kind: BillKind;
  vehicle?: VehicleView;
  shopName: string;
  open: Money;
  total: Money;
  dueOn?: string;
  /** Way back, and the bill itself; absent for people who are not signed in. */
  billHref?: string;
  /** What of their credit this bill takes; a post to `creditAction` sets it off. */
  credit?: Money;
  creditAction?: string;
  ways: PayWay[];
  bank?: BankAccount;
  /** Makes a second tap on the button the same payment. */
  tap: string;
  form: FormState;
}

/** How a payment stands: its own page, safe to reload and to close. */
export interface PayStateProps {
  state: 'waiting' | 'paid' | 'failed';
  /** Where the payer has to do something: on their phone, on the provider's page, or nowhere. */
  where: 'phone' | 'page' | 'none';
  number: string;
  vehicle?: VehicleView;
  shopName: string;
  amount: Money;
  /** "MTN MoMo" */
  way?: string;
  /** The number that was called. */
  phone?: string;
  startedAt?: string;
  /** When a request nobody answers ends by itself. */
  endsAt?: string;
  /** Posting here stops it; absent where only the phone or the provider's page can. */
  stopAction?: string;
  /** Failed because the payer stopped it. */
  stopped?: boolean;
  /** The provider's own page. */
  pageHref?: string;
  /** Why it failed and what to do, in one or two sentences. */
  sentence?: string;
  /** What is still open after this payment. */
  left?: Money;
  /** Address of this page, for looking again without a script. */
  selfHref: string;
  againHref?: string;
  billHref?: string;
  receiptHref?: string;
  trackHref?: string;
  live?: LiveProps;
}

/** `/pay/:token` when nothing is left to pay. */
export interface PayDoneProps {
  number: string;
  shopName: string;
  total: Money;
}
