/** What stands on bills and in the books, and how the story tells of them. */
export const invoices = {
  'invoices.supplies': 'Shop supplies',
  'invoices.environment': 'Environmental disposal',
  'invoices.deposit': 'Deposit',
  'invoices.depositSetOff': 'Deposit {number}, already billed',
  'invoices.book.invoice': 'Invoice {number}',
  'invoices.book.deposit': 'Deposit invoice {number}',
  'invoices.book.credit_note': 'Credit note {number}',
  'invoices.book.void': 'Cancelled: {number}',
  'invoices.book.credit': 'Credit from {number}',

  'timeline.staff.invoice.drafted': '{who} drafted an invoice: {total}',
  'timeline.staff.invoice.changed': '{who} changed the draft invoice: {total}',
  'timeline.staff.invoice.posted':
    '{who} posted {kind, select, deposit {deposit invoice} credit_note {credit note} other {invoice}} {number}: {total}',
  'timeline.staff.invoice.sent':
    '{who} sent {kind, select, deposit {deposit invoice} credit_note {credit note} other {invoice}} {number}: {total}',
  'timeline.staff.invoice.voided': '{who} cancelled invoice {number}',
  'timeline.staff.invoice.credited': '{who} credited invoice {number} with {credit}: {total}',
  'timeline.staff.invoice.paid': 'Invoice {number} is paid: {total}',
  'timeline.staff.invoice.overdue': 'Invoice {number} is overdue: {open} open',
  'timeline.staff.invoice.reminded': '{who} sent reminder {level} for invoice {number}: {open} open',
  'timeline.staff.deposit.requested': '{who} asked for a deposit: {total}',
  'timeline.staff.recurring.changed': '{who} changed the recurring invoice {name}',
  'timeline.staff.billing.changed': '{who} changed how bills are made',
  'timeline.staff.ledger.settings_changed': '{who} changed the numbers of the accountant',
  'timeline.staff.ledger.exported': '{who} exported the books from {from} to {to}',
  'timeline.customer.invoice.sent':
    '{kind, select, deposit {Your deposit invoice} credit_note {Your credit note} other {Your invoice}} {number} is here: {total}',
  'timeline.customer.invoice.voided': 'Invoice {number} was cancelled',
  'timeline.customer.invoice.credited': 'You got a credit on invoice {number}: {total}',
  'timeline.customer.invoice.paid': 'Invoice {number} is paid. Thank you.',
  'timeline.customer.invoice.reminded': 'We reminded you of invoice {number}: {open} open',
  'timeline.customer.deposit.requested': 'We asked for a deposit: {total}',
  'notice.invoice-ready.title': 'Your invoice {bill}: {total}',
  'notice.invoice-ready.text':
    'Thank you for your trust. Here is invoice {bill} from {shop} for {total}, due by {due}. You can read, download and pay it online. {message}',
  'notice.invoice-ready.button': 'Open the invoice',
  'notice.credit-ready.title': 'Your credit note {bill}: {total}',
  'notice.credit-ready.text': '{shop} gave you a credit of {total}. {message}',
  'notice.credit-ready.button': 'Open the credit note',
  'notice.deposit-asked.title': 'A deposit before we start: {total}',
  'notice.deposit-asked.text':
    'So that {shop} can order what your car needs, please pay the deposit {bill} of {total}. It is taken off your final invoice.',
  'notice.deposit-asked.button': 'See the deposit',
  'notice.invoice-reminder.title':
    '{level, plural, =1 {Was invoice {bill} forgotten?} other {Invoice {bill} is still open: {open}}}',
  'notice.invoice-reminder.text':
    '{level, plural, =1 {{open} of invoice {bill} was due by {due} and is still open. If you have paid meanwhile, please ignore this.} other {This is reminder {level}: {open} of invoice {bill} was due by {due}. Please pay it now, or call us so that we find a way together.}}',
  'notice.invoice-reminder.button': 'Open the invoice',
  'notice.invoice-overdue.title': 'Invoice {bill} is overdue',
  'notice.invoice-overdue.text': '{customer} owes {open}; it was due by {due}.',
  'notice.invoice-overdue.button': 'Open the invoice',
  'timeline.fact.dueOn': 'Due',
  'timeline.fact.open': 'Open',
  'timeline.fact.credit': 'Credit note',
  'timeline.fact.level': 'Reminder',
} as const;
