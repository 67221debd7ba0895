import type { Catalogue } from '../catalogue.ts';

/** Was auf Rechnungen und in den Büchern steht, und wie der Verlauf davon erzählt. */
export const invoices = {
  'invoices.supplies': 'Kleinmaterial',
  'invoices.environment': 'Entsorgung',
  'invoices.deposit': 'Anzahlung',
  'invoices.depositSetOff': 'Anzahlung {number}, bereits berechnet',
  'invoices.depositOver': 'Anzahlung über der Rechnung',
  'invoices.book.invoice': 'Rechnung {number}',
  'invoices.book.deposit': 'Anzahlungsrechnung {number}',
  'invoices.book.credit_note': 'Rechnungskorrektur {number}',
  'invoices.book.void': 'Storno: {number}',
  'invoices.book.credit': 'Guthaben aus {number}',

  'timeline.staff.invoice.drafted': '{who} hat eine Rechnung entworfen: {total}',
  'timeline.staff.invoice.changed': '{who} hat den Rechnungsentwurf geändert: {total}',
  'timeline.staff.invoice.posted':
    '{who} hat {kind, select, deposit {Anzahlungsrechnung} credit_note {Rechnungskorrektur} other {Rechnung}} {number} gebucht: {total}',
  'timeline.staff.invoice.sent':
    '{who} hat {kind, select, deposit {Anzahlungsrechnung} credit_note {Rechnungskorrektur} other {Rechnung}} {number} gesendet: {total}',
  'timeline.staff.invoice.discarded': '{who} hat den Rechnungsentwurf verworfen: {total}',
  'timeline.staff.invoice.voided': '{who} hat Rechnung {number} storniert',
  'timeline.staff.invoice.credited': '{who} hat Rechnung {number} korrigiert ({credit}): {total}',
  'timeline.staff.invoice.paid': 'Rechnung {number} ist bezahlt: {total}',
  'timeline.staff.invoice.overdue': 'Rechnung {number} ist überfällig: {open} offen',
  'timeline.staff.invoice.reminded': '{who} hat an Rechnung {number} erinnert (Stufe {level}): {open} offen',
  'timeline.staff.deposit.requested': '{who} hat eine Anzahlung erbeten: {total}',
  'timeline.staff.statement.sent': '{who} hat den Kontoauszug vom {fromDay} bis {toDay} gesendet',
  'timeline.staff.recurring.changed': '{who} hat die wiederkehrende Rechnung {name} geändert',
  'timeline.staff.billing.changed': '{who} hat die Einstellungen für Rechnungen geändert',
  'timeline.staff.ledger.settings_changed': '{who} hat die Nummern der Steuerberatung geändert',
  'timeline.staff.ledger.exported': '{who} hat die Bücher von {from} bis {to} ausgegeben',
  'timeline.customer.invoice.sent':
    '{kind, select, deposit {Ihre Anzahlungsrechnung} credit_note {Ihre Rechnungskorrektur} other {Ihre Rechnung}} {number} ist da: {total}',
  'timeline.customer.invoice.voided': 'Rechnung {number} wurde storniert',
  'timeline.customer.invoice.credited': 'Rechnung {number} wurde korrigiert: {total} gutgeschrieben',
  'timeline.customer.invoice.paid': 'Rechnung {number} ist bezahlt. Vielen Dank.',
  'timeline.customer.invoice.reminded': 'Wir haben an Rechnung {number} erinnert: {open} offen',
  'timeline.customer.statement.sent': 'Wir haben Ihnen Ihren Kontoauszug vom {fromDay} bis {toDay} gesendet',
  'timeline.customer.deposit.requested': 'Wir haben um eine Anzahlung gebeten: {total}',
  'notice.invoice-ready.title': 'Ihre Rechnung {bill}: {total}',
  'notice.invoice-ready.text':
    'Vielen Dank für Ihr Vertrauen. Hier ist Rechnung {bill} von {shop} über {total}, fällig bis {due}. Sie können sie online lesen, herunterladen und bezahlen. {message}',
  'notice.invoice-ready.button': 'Rechnung öffnen',
  'notice.credit-ready.title': 'Ihre Rechnungskorrektur {bill}: {total}',
  'notice.credit-ready.text': '{shop} hat Ihnen {total} gutgeschrieben. {message}',
  'notice.credit-ready.button': 'Rechnungskorrektur öffnen',
  'notice.deposit-asked.title': 'Eine Anzahlung, bevor wir beginnen: {total}',
  'notice.deposit-asked.text':
    'Damit {shop} bestellen kann, was Ihr Auto braucht, zahlen Sie bitte die Anzahlung {bill} über {total}. Sie wird von der Schlussrechnung abgezogen.',
  'notice.deposit-asked.button': 'Anzahlung ansehen',
  'notice.invoice-reminder.title':
    '{level, plural, =1 {Haben Sie Rechnung {bill} vergessen?} other {Rechnung {bill} ist noch offen: {open}}}',
  'notice.invoice-reminder.text':
    '{level, plural, =1 {Von Rechnung {bill} waren {open} bis {due} fällig und sind noch offen. Haben Sie inzwischen bezahlt? Dann ist diese Nachricht gegenstandslos.} other {Das ist Erinnerung {level}: Von Rechnung {bill} waren {open} bis {due} fällig. Bitte zahlen Sie jetzt, oder rufen Sie uns an, damit wir einen Weg finden.}}',
  'notice.invoice-reminder.button': 'Rechnung öffnen',
  'notice.statement-ready.title': 'Ihr Kontoauszug von {shop}',
  'notice.statement-ready.text':
    'Hier ist Ihr Kontoauszug von {fromDay} bis {toDay}: was berechnet, was bezahlt wurde und was offen ist. {message}',
  'notice.statement-ready.button': 'Meine Rechnungen ansehen',
  'notice.invoice-overdue.title': 'Rechnung {bill} ist überfällig',
  'notice.invoice-overdue.text': '{customer} schuldet {open}; fällig war es bis {due}.',
  'notice.invoice-overdue.button': 'Rechnung öffnen',
  'timeline.fact.dueOn': 'Fällig',
  'timeline.fact.open': 'Offen',
  'timeline.fact.credit': 'Rechnungskorrektur',
  'timeline.fact.level': 'Erinnerung',
} as const satisfies Catalogue;
