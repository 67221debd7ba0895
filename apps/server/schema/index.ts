// A mirror of the migrated database, written by `npm run mirror`. Read it, review it, never edit it.

import type { ColumnType, Generated } from 'kysely';
import type { AuthorisationEntry, Collection, FoundPayment, FrozenLine, InvoiceRules, Measured, PointDefinition, ProviderSettings, ReceivedInvoice, ReconciliationDifference, RecurringLine, ShopPrivacy, ShopRules, SignatureDrawing, SurchargeRules } from './json.ts';

export interface AlertTable {
  shop_id: string;
  kind: 'sign_ins' | 'refusals' | 'downloads';
  hour: ColumnType<string, string | Date, string | Date>;
  count: number;
}

export interface AuthorisationTable {
  shop_id: string;
  id: string;
  work_order_id: string;
  position: number;
  estimate_id: string;
  at: ColumnType<string, string | Date, string | Date>;
  entry: ColumnType<AuthorisationEntry, string, string>;
  previous_hash: string;
  hash: string;
  staff_id: string | null;
  phone_sealed: string | null;
}

export interface AuthorisationPolicyTable {
  shop_id: string;
  id: string;
  customer_id: string;
  amount_limit: number;
  conditions: string[];
  category_ids: Generated<string[]>;
  how: 'in_person' | 'phone' | 'message';
  given_by: string;
  note: string | null;
  recorded_by: string;
  since: ColumnType<string, string | Date, string | Date>;
  ended_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface BookingTable {
  shop_id: string;
  id: string;
  public_id: string;
  customer_id: string;
  vehicle_id: string;
  status: 'requested' | 'proposed' | 'accepted' | 'rejected' | 'cancelled' | 'arrived';
  words: Generated<string>;
  date: string;
  time: string;
  starts_at: ColumnType<string, string | Date, string | Date>;
  minutes: number;
  arrival: 'drop_off' | 'collection';
  collection_place: string | null;
  collection: ColumnType<Collection | null, string | null | undefined, string | null>;
  proposed_date: string | null;
  proposed_time: string | null;
  proposed_message: string | null;
  reason: string | null;
  holds_place: ColumnType<boolean, never, never>;
  work_order_id: string | null;
  requested_at: ColumnType<string, string | Date, string | Date>;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  version: Generated<number>;
  held_minutes: Generated<number>;
  reminded_for: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  confirm_by: 'mail' | 'sms' | null;
}

export interface BookingServiceTable {
  shop_id: string;
  booking_id: string;
  service_id: string;
  name: string;
  minutes: number;
  price_min: number;
  price_max: number;
  safety_critical: Generated<boolean>;
}

export interface BookingsundefinedDayTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  customer_id: string | null;
  vehicle_id: string | null;
  status: string | null;
  words: string | null;
  date: string | null;
  time: string | null;
  starts_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  minutes: number | null;
  arrival: string | null;
  collection: ColumnType<unknown | null, string | null | undefined, string | null>;
  work_order_id: string | null;
  requested_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  confirm_by: string | null;
}

export interface CannedLineTable {
  shop_id: string;
  id: string;
  service_id: string;
  position: number;
  kind: 'labour' | 'part' | 'sublet' | 'fee' | 'discount';
  description: string;
  part_number: string | null;
  quantity: number;
  unit_price: number;
}

export interface CapacityDayTable {
  shop_id: string;
  date: string;
  minutes: number;
  taken: Generated<number>;
}

export interface CapacitySlotTable {
  shop_id: string;
  date: string;
  time: string;
  places: number;
  taken: Generated<number>;
}

export interface CustomerTable {
  shop_id: string;
  id: string;
  public_id: string;
  kind: Generated<'person' | 'business'>;
  name: string;
  name_key: ColumnType<string, never, never>;
  company: string | null;
  email_sealed: string | null;
  email_index: string | null;
  phone_sealed: string | null;
  phone_index: string | null;
  address_sealed: string | null;
  tax_number_sealed: string | null;
  locale: Generated<string>;
  tags: Generated<string[]>;
  tax_exempt: Generated<boolean>;
  portal_enabled: Generated<boolean>;
  session_epoch: Generated<number>;
  last_portal_login: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  merged_into: string | null;
  version: Generated<number>;
  created_at: ColumnType<string, string | Date | null | undefined, string | Date>;
}

export interface CustomerConsentTable {
  shop_id: string;
  id: string;
  customer_id: string;
  channel: 'email' | 'sms' | 'whatsapp' | 'marketing';
  given: boolean;
  how: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface CustomerNoteTable {
  shop_id: string;
  id: string;
  customer_id: string;
  text: string;
  author: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface CustomersundefinedContactIndexTable {
  shop_id: string | null;
  id: string | null;
  email_index: string | null;
  phone_index: string | null;
}

export interface CustomersundefinedNameTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  name: string | null;
  company: string | null;
  kind: string | null;
  locale: string | null;
  portal_enabled: boolean | null;
  tax_exempt: boolean | null;
  created_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface DocumentTable {
  shop_id: string;
  id: string;
  kind: 'estimate' | 'invoice' | 'receipt' | 'statement' | 'evidence' | 'report' | 'e_invoice';
  source_id: string;
  variant: Generated<string>;
  fingerprint: string;
  name: string;
  type: string;
  bytes: number;
  storage_key: string;
  made_at: ColumnType<string, string | Date, string | Date>;
}

export interface EstimateTable {
  shop_id: string;
  id: string;
  public_id: string;
  work_order_id: string;
  version: number;
  status: 'draft' | 'sent' | 'viewed' | 'approved' | 'part_approved' | 'declined' | 'changes_requested' | 'replaced' | 'expired';
  currency: string;
  message: string | null;
  change_request: string | null;
  call_asked_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  author_id: string | null;
  author: string | null;
  sent_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  viewed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  converted_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  valid_until: string | null;
  net: number;
  tax: number;
  total: number;
  signature: string | null;
  signed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  terms: string | null;
  call_phone_sealed: string | null;
  reminded_days: Generated<number[]>;
  signature_drawing: ColumnType<SignatureDrawing | null, string | null | undefined, string | null>;
  surcharge_rules: ColumnType<SurchargeRules | null, string | null | undefined, string | null>;
  prices_include_tax: Generated<boolean>;
  tax_exempt: Generated<boolean>;
}

export interface EstimateCommentTable {
  shop_id: string;
  id: string;
  public_id: string;
  estimate_id: string;
  estimate_job_id: string | null;
  from_side: 'customer' | 'shop';
  author: string;
  text: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface EstimateJobTable {
  shop_id: string;
  id: string;
  public_id: string;
  estimate_id: string;
  job_id: string;
  job_version: number;
  position: number;
  title: string;
  sentence: string | null;
  condition: string;
  booked: Generated<boolean>;
  lines: ColumnType<FrozenLine[], string, string>;
  net: number;
  tax: number;
  total: number;
  minutes: Generated<number>;
  decision: Generated<'pending' | 'approved' | 'declined'>;
  reason: string | null;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  decided_by: string | null;
  how: string | null;
}

export interface EstimatesundefinedNewestTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  work_order_id: string | null;
  version: number | null;
  status: string | null;
  currency: string | null;
  net: number | null;
  tax: number | null;
  total: number | null;
  sent_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  viewed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  change_request: string | null;
  call_asked_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  author: string | null;
}

export interface EventTable {
  shop_id: string;
  seq: number;
  id: string;
  type: string;
  at: ColumnType<string, string | Date, string | Date>;
  actor_kind: 'staff' | 'customer' | 'visitor' | 'system' | 'platform';
  actor_id: string | null;
  actor_name: string | null;
  work_order_id: string | null;
  customer_id: string | null;
  vehicle_id: string | null;
  booking_id: string | null;
  refs: ColumnType<Record<string, string>, string | null | undefined, string>;
  data: ColumnType<Record<string, unknown>, string | null | undefined, string>;
  request_id: string | null;
  address: string | null;
  caused_by: number | null;
  depth: Generated<number>;
}

export interface EventCounterTable {
  shop_id: string;
  seq: Generated<number>;
}

export interface ExchangeRateTable {
  shop_id: string;
  currency: string;
  rate_micro: number;
  since: string;
}

export interface FanoutCursorTable {
  shop_id: string;
  seq: Generated<number>;
}

export interface FileTable {
  shop_id: string;
  id: string;
  public_id: string;
  owner: 'work_order' | 'job' | 'inspection_point' | 'vehicle' | 'shop' | 'booking';
  owner_id: string | null;
  work_order_id: string | null;
  customer_id: string | null;
  kind: 'photo' | 'document';
  name: string;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  storage_key: string;
  thumb_key: string | null;
  caption: string | null;
  customer_visible: Generated<boolean>;
  from_side: 'staff' | 'customer' | 'visitor';
  expires_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  at: ColumnType<string, string | Date, string | Date>;
  sha256: string | null;
}

export interface HandledTable {
  shop_id: string;
  seq: number;
  handler: string;
  at: ColumnType<string, string | Date | null | undefined, string | Date>;
}

export interface IdempotencyKeyTable {
  shop_id: string;
  actor: string;
  key: string;
  operation: string;
  body_hash: string;
  response: ColumnType<unknown | null, string | null | undefined, string | null>;
  at: ColumnType<string, string | Date | null | undefined, string | Date>;
}

export interface InspectionTable {
  shop_id: string;
  id: string;
  work_order_id: string;
  vehicle_id: string;
  template_key: string;
  template_version: number;
  name: string;
  kind: 'courtesy' | 'short' | 'check_in';
  state: 'in_progress' | 'in_review' | 'ready' | 'sent';
  technician_id: string | null;
  odometer_km: number | null;
  started_at: ColumnType<string, string | Date, string | Date>;
  finished_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  reviewed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  version: Generated<number>;
}

export interface InspectionPointTable {
  shop_id: string;
  id: string;
  inspection_id: string;
  position: number;
  key: string;
  section_key: string;
  section: string;
  name: string;
  definition: ColumnType<PointDefinition, string, string>;
  condition: 'good' | 'monitor' | 'urgent' | 'not_checked' | null;
  measured: ColumnType<Measured[], string | null | undefined, string>;
  note: string | null;
  customer_sentence: string | null;
  recorded_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface InspectionsundefinedPointTable {
  shop_id: string | null;
  id: string | null;
  inspection_id: string | null;
  key: string | null;
  name: string | null;
  work_order_id: string | null;
  vehicle_id: string | null;
  technician_id: string | null;
}

export interface InspectionsundefinedSummaryTable {
  shop_id: string | null;
  id: string | null;
  work_order_id: string | null;
  vehicle_id: string | null;
  name: string | null;
  kind: string | null;
  state: string | null;
  technician_id: string | null;
  started_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  finished_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  total: number | null;
  left_over: number | null;
  good: number | null;
  monitor: number | null;
  urgent: number | null;
}

export interface InvoiceTable {
  shop_id: string;
  id: string;
  public_id: string;
  kind: 'invoice' | 'deposit' | 'credit_note';
  status: 'draft' | 'posted' | 'part_paid' | 'paid' | 'void';
  series: string | null;
  number: number | null;
  number_text: string | null;
  customer_id: string;
  vehicle_id: string | null;
  work_order_id: string | null;
  estimate_id: string | null;
  credits_id: string | null;
  recurring_id: string | null;
  period: string | null;
  currency: string;
  rate_micro: Generated<number>;
  prices_include_tax: boolean;
  issued_on: string | null;
  due_on: string | null;
  buyer_name: string | null;
  buyer_sealed: string | null;
  buyer_reference: string | null;
  tax_exempt_reason: string | null;
  note: string | null;
  net: Generated<number>;
  tax: Generated<number>;
  total: Generated<number>;
  shop_net: Generated<number>;
  shop_tax: Generated<number>;
  shop_total: Generated<number>;
  cost: number | null;
  paid: Generated<number>;
  credited: Generated<number>;
  reminder_level: Generated<number>;
  reminded_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  sent_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  posted_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  posted_by: string | null;
  paid_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  voided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  void_reason: string | null;
  file_id: string | null;
  created_at: ColumnType<string, string | Date, string | Date>;
  version: Generated<number>;
  overdue_noted_on: string | null;
  surcharges: Generated<boolean>;
}

export interface InvoiceLineTable {
  shop_id: string;
  id: string;
  invoice_id: string;
  position: number;
  kind: 'labour' | 'part' | 'sublet' | 'fee' | 'discount' | 'supplies' | 'environment' | 'deposit';
  job_id: string | null;
  job_title: string | null;
  description: string;
  quantity: number;
  unit_price: number;
  tax_rate_bp: number;
  amount: number;
  net: Generated<number>;
  tax: Generated<number>;
  total: Generated<number>;
  cost: number | null;
  rule: string | null;
  credits_line_id: string | null;
  deposit_id: string | null;
}

export interface InvoiceRecurringTable {
  shop_id: string;
  id: string;
  customer_id: string;
  vehicle_id: string | null;
  name: string;
  rrule: string;
  starts_on: string;
  ends_on: string | null;
  next_on: string | null;
  currency: string;
  prices_include_tax: boolean;
  lines: ColumnType<RecurringLine[], string, string>;
  post_and_send: Generated<boolean>;
  active: Generated<boolean>;
  created_at: ColumnType<string, string | Date, string | Date>;
  version: Generated<number>;
}

export interface InvoiceRulesTable {
  shop_id: string;
  rules: ColumnType<InvoiceRules, string, string>;
  version: Generated<number>;
}

export interface InvoiceTermsTable {
  shop_id: string;
  customer_id: string;
  due_days: number | null;
  currency: string | null;
  buyer_reference: string | null;
  tax_exempt_reason: string | null;
  version: Generated<number>;
}

export interface InvoicesundefinedBillTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  kind: string | null;
  status: string | null;
  number_text: string | null;
  customer_id: string | null;
  vehicle_id: string | null;
  work_order_id: string | null;
  estimate_id: string | null;
  credits_id: string | null;
  currency: string | null;
  rate_micro: number | null;
  issued_on: string | null;
  due_on: string | null;
  net: number | null;
  tax: number | null;
  total: number | null;
  shop_total: number | null;
  paid: number | null;
  credited: number | null;
  open: number | null;
  posted_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  paid_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface JobTable {
  shop_id: string;
  id: string;
  public_id: string;
  work_order_id: string;
  position: number;
  title: string;
  concern: string | null;
  cause: string | null;
  correction: string | null;
  sentence: string | null;
  status_words: string | null;
  condition: Generated<'good' | 'monitor' | 'urgent' | 'not_checked'>;
  status: Generated<'open' | 'in_work' | 'paused' | 'done'>;
  decision: Generated<'not_sent' | 'pending' | 'approved' | 'declined'>;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  decided_how: string | null;
  decline_reason: string | null;
  booked: Generated<boolean>;
  service_id: string | null;
  finding_id: string | null;
  inspection_id: string | null;
  technician_id: string | null;
  estimated_minutes: Generated<number>;
  actual_minutes: Generated<number>;
  pause_reason: string | null;
  started_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  done_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  net: Generated<number>;
  tax: Generated<number>;
  total: Generated<number>;
  removed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  version: Generated<number>;
  agreed_total: number | null;
}

export interface JobLineTable {
  shop_id: string;
  id: string;
  job_id: string;
  position: number;
  kind: 'labour' | 'part' | 'sublet' | 'fee' | 'discount';
  description: string;
  part_number: string | null;
  quantity: number;
  unit_price: number;
  tax_rate_bp: number;
  net: number;
  tax: number;
  issued_quantity: Generated<number>;
  issued_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  issued_by: string | null;
}

export interface JobTimeTable {
  shop_id: string;
  id: string;
  job_id: string;
  staff_id: string;
  started_at: ColumnType<string, string | Date, string | Date>;
  ended_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  reason: string | null;
  note: string | null;
}

export interface LedgerEntryTable {
  shop_id: string;
  id: string;
  kind: 'invoice' | 'credit_note' | 'void' | 'payment' | 'refund' | 'credit_applied' | 'deposit_applied' | 'provider_fee' | 'write_off';
  source_id: string;
  day: string;
  at: ColumnType<string, string | Date, string | Date>;
  currency: string;
  customer_id: string | null;
  description: string;
}

export interface LedgerLineTable {
  shop_id: string;
  entry_id: string;
  position: number;
  account: string;
  tax_rate_bp: number | null;
  amount: number;
  shop_amount: number;
  customer_id: string | null;
  day: string;
  invoice_id: string | null;
}

export interface LedgerSettingsTable {
  shop_id: string;
  datev_adviser: number | null;
  datev_client: number | null;
  version: Generated<number>;
}

export interface MailTable {
  shop_id: string;
  id: string;
  once_key: string;
  kind: string;
  customer_id: string | null;
  staff_id: string | null;
  work_order_id: string | null;
  to_sealed: string;
  subject: string;
  content_sealed: string;
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'expired';
  attempts: Generated<number>;
  error: string | null;
  created_at: ColumnType<string, string | Date, string | Date>;
  sent_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  claimed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  handed_over_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface MessageTable {
  shop_id: string;
  id: string;
  public_id: string;
  work_order_id: string;
  customer_id: string;
  from_side: 'customer' | 'shop';
  author: string;
  staff_id: string | null;
  text: string;
  at: ColumnType<string, string | Date, string | Date>;
  read_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface MessageThreadTable {
  shop_id: string;
  work_order_id: string;
  message_id: string;
  from_side: string;
  waiting: ColumnType<number, never, never>;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface MessagesundefinedThreadTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  work_order_id: string | null;
  customer_id: string | null;
  from_side: string | null;
  author: string | null;
  text: string | null;
  at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  read_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface MessagesundefinedUnreadTable {
  shop_id: string | null;
  work_order_id: string | null;
  customer_id: string | null;
  from_side: string | null;
  unread: number | null;
  last_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface NoticeTable {
  shop_id: string;
  id: string;
  public_id: string;
  staff_id: string | null;
  customer_id: string | null;
  event_seq: number;
  kind: string;
  params: ColumnType<Record<string, string | number>, string | null | undefined, string>;
  href: string;
  at: ColumnType<string, string | Date, string | Date>;
  read_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface NotificationPreferenceTable {
  shop_id: string;
  user_kind: 'staff' | 'customer';
  user_id: string;
  email_enabled: Generated<boolean>;
  sms_enabled: Generated<boolean>;
  push_enabled: Generated<boolean>;
  notify_on_assignment: Generated<boolean>;
  notify_on_message: Generated<boolean>;
  notify_on_estimate: Generated<boolean>;
  notify_on_review: Generated<boolean>;
  notify_on_service: Generated<boolean>;
}

export interface NotificationsundefinedTextingTable {
  shop_id: string | null;
}

export interface NumberSeriesTable {
  shop_id: string;
  series: string;
  next: Generated<number>;
}

export interface OdometerReadingTable {
  shop_id: string;
  id: string;
  vehicle_id: string;
  km: number;
  source: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface PaymentTable {
  shop_id: string;
  id: string;
  public_id: string;
  customer_id: string;
  attempt_id: string | null;
  method: 'cash' | 'bank' | 'terminal' | 'card' | 'mobile_money' | 'sepa' | 'wallet';
  provider: string | null;
  currency: string;
  rate_micro: Generated<number>;
  amount: number;
  tip: Generated<number>;
  fee: Generated<number>;
  refunded: Generated<number>;
  reference: string | null;
  received_on: string;
  received_at: ColumnType<string, string | Date, string | Date>;
  taken_by: string;
  file_id: string | null;
  reconciled_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  created_at: ColumnType<string, string | Date, string | Date>;
  provider_ref: string | null;
}

export interface PaymentAllocationTable {
  shop_id: string;
  id: string;
  payment_id: string;
  invoice_id: string;
  amount: number;
  at: ColumnType<string, string | Date, string | Date>;
  released_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface PaymentAttemptTable {
  shop_id: string;
  id: string;
  public_id: string;
  invoice_id: string;
  customer_id: string;
  provider: string;
  method: 'card' | 'mobile_money' | 'sepa' | 'wallet';
  currency: string;
  amount: number;
  tip: Generated<number>;
  state: 'created' | 'pending' | 'succeeded' | 'failed' | 'expired' | 'review';
  provider_ref: string | null;
  redirect_url: string | null;
  payer_sealed: string | null;
  saved_method_id: string | null;
  by_kind: 'customer' | 'staff' | 'link' | 'system';
  failure: string | null;
  found: ColumnType<FoundPayment | null, string | null | undefined, string | null>;
  polls: Generated<number>;
  next_poll_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  expires_at: ColumnType<string, string | Date, string | Date>;
  created_at: ColumnType<string, string | Date, string | Date>;
  settled_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  version: Generated<number>;
  save_method: Generated<boolean>;
  by_name: Generated<string>;
}

export interface PaymentHintTable {
  shop_id: string;
  id: string;
  provider: string;
  provider_ref: string | null;
  event_id: string | null;
  signed: boolean;
  body: string;
  received_at: ColumnType<string, string | Date, string | Date>;
  handled_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  outcome: string | null;
}

export interface PaymentLinkTable {
  shop_id: string;
  id: string;
  invoice_id: string;
  token_hash: string;
  expires_at: ColumnType<string, string | Date, string | Date>;
  revoked_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  created_at: ColumnType<string, string | Date, string | Date>;
  by_mail: Generated<boolean>;
}

export interface PaymentMethodTable {
  shop_id: string;
  id: string;
  public_id: string;
  customer_id: string;
  provider: string;
  label: string;
  token_sealed: string;
  consent_at: ColumnType<string, string | Date, string | Date>;
  consent_words: string;
  expires_on: string | null;
  removed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  created_at: ColumnType<string, string | Date, string | Date>;
}

export interface PaymentProviderTable {
  shop_id: string;
  provider: 'stripe' | 'square' | 'mtn' | 'airtel' | 'flutterwave';
  enabled: Generated<boolean>;
  settings: ColumnType<ProviderSettings, string | null | undefined, string>;
  secrets_sealed: string | null;
  checked_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  check_result: string | null;
  version: Generated<number>;
}

export interface PaymentReconciliationTable {
  shop_id: string;
  id: string;
  provider: string;
  day: string;
  provider_total: number;
  booked_total: number;
  currency: string;
  differences: ColumnType<ReconciliationDifference[], string | null | undefined, string>;
  state: 'clean' | 'open' | 'resolved';
  resolved_by: string | null;
  resolved_note: string | null;
  at: ColumnType<string, string | Date, string | Date>;
  version: Generated<number>;
}

export interface PaymentRefundTable {
  shop_id: string;
  id: string;
  public_id: string;
  payment_id: string;
  amount: number;
  reason: string;
  state: 'created' | 'pending' | 'succeeded' | 'failed';
  provider_ref: string | null;
  failure: string | null;
  by_name: string;
  created_at: ColumnType<string, string | Date, string | Date>;
  settled_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  next_poll_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface PaymentsundefinedAllocatedTable {
  shop_id: string | null;
  id: string | null;
  payment_id: string | null;
  invoice_id: string | null;
  amount: number | null;
}

export interface PaymentsundefinedReceivedTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  customer_id: string | null;
  method: string | null;
  provider: string | null;
  currency: string | null;
  amount: number | null;
  tip: number | null;
  refunded: number | null;
  reference: string | null;
  received_on: string | null;
  received_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  taken_by: string | null;
}

export interface ProbeTable {
  shop_id: string;
  minute: ColumnType<string, string | Date, string | Date>;
  ok: boolean;
  database_ms: number;
  storage: boolean;
  mail_age: number;
  backlog: number;
  lag: number;
  job_age: number;
}

export interface ReceivedInvoiceTable {
  shop_id: string;
  id: string;
  format: 'ubl' | 'cii' | 'zugferd';
  number: string;
  supplier: string;
  issued_on: string | null;
  due_on: string | null;
  currency: string;
  total: number;
  content: ColumnType<ReceivedInvoice, string, string>;
  file_name: string;
  storage_key: string;
  type: string;
  sha256: string;
  taken_by: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface ReviewTable {
  shop_id: string;
  id: string;
  public_id: string;
  work_order_id: string;
  customer_id: string;
  vehicle_id: string;
  stars: number;
  words: Generated<string>;
  name: string;
  about: string | null;
  verified: Generated<boolean>;
  status: Generated<'new' | 'shown' | 'hidden'>;
  left_at: ColumnType<string, string | Date, string | Date>;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  decided_by: string | null;
  answer: string | null;
  answered_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  answered_by: string | null;
  version: Generated<number>;
}

export interface ReviewLinkTable {
  shop_id: string;
  id: string;
  work_order_id: string;
  customer_id: string;
  vehicle_id: string;
  token_hash: string | null;
  asked_at: ColumnType<string, string | Date, string | Date>;
  expires_at: ColumnType<string, string | Date, string | Date>;
}

export interface ReviewServiceTable {
  shop_id: string;
  review_id: string;
  service_id: string;
  name: string;
  stars: number;
}

export interface ServiceTable {
  shop_id: string;
  id: string;
  public_id: string;
  category_id: string;
  code: string | null;
  name: string;
  name_key: ColumnType<string, never, never>;
  name_de: string | null;
  description: string | null;
  kind: 'repair' | 'maintenance' | 'inspection';
  price_min: number;
  price_max: number;
  is_fixed_price: ColumnType<boolean, never, never>;
  minutes: Generated<number>;
  synonyms: Generated<string[]>;
  safety_critical: Generated<boolean>;
  online: Generated<boolean>;
  active: Generated<boolean>;
  interval_km: number | null;
  interval_months: number | null;
  version: Generated<number>;
}

export interface ServiceCategoryTable {
  shop_id: string;
  id: string;
  name: string;
  name_key: ColumnType<string, never, never>;
  description: string | null;
  icon: string;
  position: Generated<number>;
}

export interface ServiceDueTable {
  shop_id: string;
  vehicle_id: string;
  code: string;
  title: string;
  service_id: string | null;
  basis: 'done' | 'plan';
  last_done_on: string | null;
  last_done_km: number | null;
  due_on: string | null;
  due_km: number | null;
  expected_on: string;
  remind_on: string;
  told_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  told_by: 'reminder' | 'campaign' | null;
  tells: Generated<boolean>;
}

export interface ServicePriceTable {
  shop_id: string;
  service_id: string;
  type: 'small' | 'suv' | 'truck';
  price_min: number;
  price_max: number;
  minutes: number;
}

export interface ServiceReckonedTable {
  shop_id: string;
  vehicle_id: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface ServicesundefinedCodeTable {
  shop_id: string | null;
  id: string | null;
  code: string | null;
}

export interface ServicesundefinedNameTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  name: string | null;
  minutes: number | null;
  price_min: number | null;
  price_max: number | null;
  safety_critical: boolean | null;
  active: boolean | null;
  online: boolean | null;
}

export interface ServicesundefinedPlanTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  code: string | null;
  name: string | null;
  interval_km: number | null;
  interval_months: number | null;
  online: boolean | null;
  active: boolean | null;
}

export interface ShopTable {
  shop_id: string;
  slug: string;
  name: string;
  legal_name: string | null;
  tax_number: string | null;
  phone: string | null;
  email: string | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  about: string | null;
  country: string;
  currency: string;
  locale: Generated<string>;
  time_zone: string;
  accent: Generated<string>;
  logo_file_id: string | null;
  rules: ColumnType<ShopRules, string, string>;
  privacy: ColumnType<ShopPrivacy, string, string>;
  version: Generated<number>;
  created_at: ColumnType<string, string | Date | null | undefined, string | Date>;
}

export interface ShopClosureTable {
  shop_id: string;
  date: string;
  opens: string | null;
  closes: string | null;
  reason: string;
}

export interface ShopHostTable {
  shop_id: string;
  host: string;
}

export interface ShopOpeningTable {
  shop_id: string;
  weekday: number;
  opens: string;
  closes: string;
}

export interface SmsTable {
  shop_id: string;
  id: string;
  once_key: string;
  kind: string;
  event_seq: number;
  customer_id: string;
  work_order_id: string | null;
  to_sealed: string;
  to_index: string;
  body_sealed: string;
  status: 'queued' | 'sending' | 'sent' | 'failed';
  attempts: Generated<number>;
  error: string | null;
  provider_ref: string | null;
  delivered_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  created_at: ColumnType<string, string | Date, string | Date>;
  claimed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  sent_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface SmsSenderTable {
  shop_id: string;
  provider: string;
  enabled: Generated<boolean>;
  account_sid: string;
  sender: string;
  token_sealed: string | null;
  checked_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  check_result: string | null;
  version: Generated<number>;
}

export interface SmsStopTable {
  shop_id: string;
  to_index: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface StaffTable {
  shop_id: string;
  id: string;
  person_id: string;
  name: string;
  initials: string;
  email_sealed: string;
  email_index: string;
  role: 'ADMIN' | 'MANAGER' | 'SERVICE_WRITER' | 'PARTS' | 'TECH';
  skills: Generated<string[]>;
  status: 'invited' | 'active' | 'suspended';
  daily_minutes: Generated<number>;
  version: Generated<number>;
  created_at: ColumnType<string, string | Date | null | undefined, string | Date>;
  invitation_open: Generated<boolean>;
}

export interface StaffundefinedNameTable {
  shop_id: string | null;
  id: string | null;
  name: string | null;
  initials: string | null;
  role: string | null;
  status: string | null;
  skills: string[] | null;
  daily_minutes: number | null;
}

export interface TaxRateTable {
  shop_id: string;
  id: string;
  name: string;
  rate_bp: number;
  is_default: Generated<boolean>;
  active: Generated<boolean>;
}

export interface VehicleTable {
  shop_id: string;
  id: string;
  public_id: string;
  customer_id: string | null;
  plate: string;
  plate_key: string;
  plate_region: string | null;
  vin: string | null;
  frame_number: string | null;
  make: string | null;
  model: string | null;
  year: number | null;
  trim: string | null;
  fuel: string | null;
  drivetrain: string | null;
  type: 'small' | 'suv' | 'truck' | null;
  colour: string | null;
  photo_file_id: string | null;
  odometer_km: number | null;
  search_key: ColumnType<string, never, never>;
  version: Generated<number>;
  created_at: ColumnType<string, string | Date | null | undefined, string | Date>;
}

export interface VehicleOwnershipTable {
  shop_id: string;
  id: string;
  vehicle_id: string;
  customer_id: string;
  since: ColumnType<string, string | Date, string | Date>;
  until: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface VehiclesundefinedNameTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  customer_id: string | null;
  plate: string | null;
  plate_key: string | null;
  plate_region: string | null;
  make: string | null;
  model: string | null;
  year: number | null;
  trim: string | null;
  type: string | null;
  fuel: string | null;
  drivetrain: string | null;
  vin: string | null;
  photo_file_id: string | null;
}

export interface VitalDayTable {
  shop_id: string;
  day: string;
  page: string;
  metric: 'lcp' | 'inp' | 'cls';
  bucket: number;
  count: number;
}

export interface WorkOrderTable {
  shop_id: string;
  id: string;
  public_id: string;
  number: number;
  customer_id: string;
  vehicle_id: string;
  booking_id: string | null;
  advisor_id: string | null;
  stage: 'requested' | 'scheduled' | 'collecting' | 'arrived' | 'inspecting' | 'awaiting_approval' | 'approved' | 'in_progress' | 'waiting_parts' | 'waiting_customer' | 'quality_check' | 'ready' | 'closed' | 'cancelled';
  stage_since: ColumnType<string, string | Date, string | Date>;
  is_open: ColumnType<boolean, never, never>;
  arrival: Generated<'drop_off' | 'collection'>;
  starts_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  collection: ColumnType<Collection | null, string | null | undefined, string | null>;
  promised_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  promise_was: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  promise_reason: string | null;
  promise_moved_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  odometer_km: number | null;
  fuel_eighths: number | null;
  key_tag: string | null;
  belongings: string | null;
  concerns: Generated<string[]>;
  waiting: Generated<boolean>;
  comeback: Generated<boolean>;
  out_of_service: Generated<boolean>;
  out_of_service_reason: string | null;
  quality_state: Generated<'none' | 'waiting' | 'approved' | 'rejected'>;
  quality_by: string | null;
  quality_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  quality_words: string | null;
  arrived_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  inspected_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  work_started_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  checked_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  ready_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  closed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  opened_at: ColumnType<string, string | Date, string | Date>;
  over_estimate_told: Generated<boolean>;
  version: Generated<number>;
  changed_at: ColumnType<string, string | Date, string | Date>;
  checked_in_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  quote: Generated<boolean>;
  handed_over_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  handed_over_to: string | null;
  handed_over_by: string | null;
}

export interface WorkOrderNoteTable {
  shop_id: string;
  id: string;
  work_order_id: string;
  text: string;
  author: string;
  at: ColumnType<string, string | Date, string | Date>;
}

export interface WorkOrdersundefinedClockTable {
  shop_id: string | null;
  job_id: string | null;
  staff_id: string | null;
  started_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  ended_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface WorkOrdersundefinedJobTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  work_order_id: string | null;
  position: number | null;
  title: string | null;
  concern: string | null;
  cause: string | null;
  correction: string | null;
  sentence: string | null;
  condition: string | null;
  status: string | null;
  decision: string | null;
  decided_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  booked: boolean | null;
  service_id: string | null;
  finding_id: string | null;
  inspection_id: string | null;
  technician_id: string | null;
  estimated_minutes: number | null;
  actual_minutes: number | null;
  net: number | null;
  tax: number | null;
  total: number | null;
  version: number | null;
  done_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface WorkOrdersundefinedOffRoadTable {
  shop_id: string | null;
  vehicle_id: string | null;
}

export interface WorkOrdersundefinedVisitTable {
  shop_id: string | null;
  id: string | null;
  public_id: string | null;
  number: number | null;
  customer_id: string | null;
  vehicle_id: string | null;
  booking_id: string | null;
  advisor_id: string | null;
  stage: string | null;
  is_open: boolean | null;
  promised_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  odometer_km: number | null;
  opened_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  closed_at: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  quote: boolean | null;
}

export interface Database {
  alert: AlertTable;
  authorisation: AuthorisationTable;
  authorisation_policy: AuthorisationPolicyTable;
  booking: BookingTable;
  booking_service: BookingServiceTable;
  bookings__day: BookingsundefinedDayTable;
  canned_line: CannedLineTable;
  capacity_day: CapacityDayTable;
  capacity_slot: CapacitySlotTable;
  customer: CustomerTable;
  customer_consent: CustomerConsentTable;
  customer_note: CustomerNoteTable;
  customers__contact_index: CustomersundefinedContactIndexTable;
  customers__name: CustomersundefinedNameTable;
  document: DocumentTable;
  estimate: EstimateTable;
  estimate_comment: EstimateCommentTable;
  estimate_job: EstimateJobTable;
  estimates__newest: EstimatesundefinedNewestTable;
  event: EventTable;
  event_counter: EventCounterTable;
  exchange_rate: ExchangeRateTable;
  fanout_cursor: FanoutCursorTable;
  file: FileTable;
  handled: HandledTable;
  idempotency_key: IdempotencyKeyTable;
  inspection: InspectionTable;
  inspection_point: InspectionPointTable;
  inspections__point: InspectionsundefinedPointTable;
  inspections__summary: InspectionsundefinedSummaryTable;
  invoice: InvoiceTable;
  invoice_line: InvoiceLineTable;
  invoice_recurring: InvoiceRecurringTable;
  invoice_rules: InvoiceRulesTable;
  invoice_terms: InvoiceTermsTable;
  invoices__bill: InvoicesundefinedBillTable;
  job: JobTable;
  job_line: JobLineTable;
  job_time: JobTimeTable;
  ledger_entry: LedgerEntryTable;
  ledger_line: LedgerLineTable;
  ledger_settings: LedgerSettingsTable;
  mail: MailTable;
  message: MessageTable;
  message_thread: MessageThreadTable;
  messages__thread: MessagesundefinedThreadTable;
  messages__unread: MessagesundefinedUnreadTable;
  notice: NoticeTable;
  notification_preference: NotificationPreferenceTable;
  notifications__texting: NotificationsundefinedTextingTable;
  number_series: NumberSeriesTable;
  odometer_reading: OdometerReadingTable;
  payment: PaymentTable;
  payment_allocation: PaymentAllocationTable;
  payment_attempt: PaymentAttemptTable;
  payment_hint: PaymentHintTable;
  payment_link: PaymentLinkTable;
  payment_method: PaymentMethodTable;
  payment_provider: PaymentProviderTable;
  payment_reconciliation: PaymentReconciliationTable;
  payment_refund: PaymentRefundTable;
  payments__allocated: PaymentsundefinedAllocatedTable;
  payments__received: PaymentsundefinedReceivedTable;
  probe: ProbeTable;
  received_invoice: ReceivedInvoiceTable;
  review: ReviewTable;
  review_link: ReviewLinkTable;
  review_service: ReviewServiceTable;
  service: ServiceTable;
  service_category: ServiceCategoryTable;
  service_due: ServiceDueTable;
  service_price: ServicePriceTable;
  service_reckoned: ServiceReckonedTable;
  services__code: ServicesundefinedCodeTable;
  services__name: ServicesundefinedNameTable;
  services__plan: ServicesundefinedPlanTable;
  shop: ShopTable;
  shop_closure: ShopClosureTable;
  shop_host: ShopHostTable;
  shop_opening: ShopOpeningTable;
  sms: SmsTable;
  sms_sender: SmsSenderTable;
  sms_stop: SmsStopTable;
  staff: StaffTable;
  staff__name: StaffundefinedNameTable;
  tax_rate: TaxRateTable;
  vehicle: VehicleTable;
  vehicle_ownership: VehicleOwnershipTable;
  vehicles__name: VehiclesundefinedNameTable;
  vital_day: VitalDayTable;
  work_order: WorkOrderTable;
  work_order_note: WorkOrderNoteTable;
  work_orders__clock: WorkOrdersundefinedClockTable;
  work_orders__job: WorkOrdersundefinedJobTable;
  work_orders__off_road: WorkOrdersundefinedOffRoadTable;
  work_orders__visit: WorkOrdersundefinedVisitTable;
}
