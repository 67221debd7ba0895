/** Was Menschen über Geld erfahren. */
export const paymentNotices = {
  'notice.receipt.title': 'Wir haben {total} erhalten. Vielen Dank.',
  'notice.receipt.text': '{shop} hat Ihre Zahlung über {total} für die Rechnung {bill} erhalten.',
  'notice.receipt.button': 'Rechnung ansehen',
  'notice.payment-failed.title': 'Ihre Zahlung hat nicht geklappt',
  'notice.payment-failed.text':
    'Die Zahlung über {total} für die Rechnung {bill} ging nicht durch. Sie können es noch einmal versuchen.',
  'notice.payment-failed.button': 'Noch einmal versuchen',
  'notice.money-back.title': 'Sie bekommen {total} zurück',
  'notice.money-back.text': '{shop} hat Ihnen {total} auf dem Weg zurückgezahlt, auf dem Sie bezahlt haben. {reason}',
  'notice.money-back.button': 'Ihre Seiten öffnen',
  'notice.money-received.title': '{total} eingegangen',
  'notice.money-received.text': '{customer} hat {total} für die Rechnung {bill} bezahlt.',
  'notice.money-received.button': 'Rechnung öffnen',
  'notice.money-failed.title': 'Eine Zahlung hat nicht geklappt',
  'notice.money-failed.text': '{customer} wollte {total} für die Rechnung {bill} bezahlen. Es ging nicht durch.',
  'notice.money-failed.button': 'Rechnung öffnen',
  'notice.money-review.title': 'Eine Zahlung passt nicht: bitte ansehen',
  'notice.money-review.text':
    '{total} kam für die Rechnung {bill}; verlangt war etwas anderes. Noch ist nichts gebucht. Entscheiden Sie, was damit geschieht.',
  'notice.money-review.button': 'Rechnung öffnen',
  'notice.refund-failed.title': 'Eine Erstattung hat nicht geklappt',
  'notice.refund-failed.text':
    'Der Anbieter hat {customer} {total} nicht erstattet. Bitte erstatten Sie auf einem anderen Weg.',
  'notice.refund-failed.button': 'Heute öffnen',
} as const;
