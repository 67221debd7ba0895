import type { Catalogue } from '../catalogue.ts';

/** What the pages' door says about bills and paying. */
export const pagesMoney = {
  'pages.pay.momo': 'Mobile Money',
  'pages.pay.momoText': 'PIN-Abfrage auf Ihrem Telefon',
  'pages.pay.card': 'Visa oder Mastercard',
  'pages.pay.cardText': 'Debit- oder Kreditkarte',
  'pages.pay.sepa': 'SEPA-Lastschrift',
  'pages.pay.sepaText': 'Von Ihrem Bankkonto, dauert einige Tage',
  'pages.pay.wallet': 'Apple Pay oder Google Pay',
  'pages.pay.walletText': 'Mit der Wallet auf diesem Gerät',
  'pages.pay.bank': 'Überweisung',
  'pages.pay.bankText': 'Sie überweisen von Ihrer Bank',
  'pages.pay.cash': 'Bar am Tresen',
  'pages.pay.cashOpen': 'Geöffnet {until}',
  'pages.pay.cashLater': 'Wenn Sie das Auto abholen',
  'pages.pay.terminal': 'Karte am Tresen',
  'pages.failure.declined':
    'Der Anbieter hat die Zahlung abgelehnt. Versuchen Sie einen anderen Weg, oder fragen Sie Ihre Bank.',
  'pages.failure.not_enough_money':
    'Auf dem Konto war nicht genug Geld. Laden Sie es auf, oder versuchen Sie einen anderen Weg.',
  'pages.failure.cancelled': 'Wählen Sie einen anderen Weg, oder zahlen Sie später.',
  'pages.failure.expired': 'Die Zeit zum Bestätigen ist abgelaufen. Versuchen Sie es noch einmal.',
  'pages.failure.payer_not_found':
    'Zu dieser Nummer gibt es dort kein Konto. Prüfen Sie die Nummer, oder versuchen Sie einen anderen Weg.',
  'pages.failure.not_allowed':
    'Dieses Konto darf die Zahlung nicht leisten, oft wegen eines Limits. Versuchen Sie einen anderen Weg.',
  'pages.failure.provider_down': 'Der Anbieter antwortet gerade nicht. Versuchen Sie es in ein paar Minuten wieder.',
  'pages.failure.never_started': 'Die Anfrage kam beim Anbieter nicht an. Bitte versuchen Sie es noch einmal.',
  'pages.failure.other':
    'Die Zahlung wurde nicht abgeschlossen. Bitte versuchen Sie es noch einmal, oder auf anderem Weg.',
  'pages.wrong.amount': 'Bitte höchstens den offenen Betrag schreiben, etwa 250,00, oder leer lassen.',
  'pages.wrong.phone-mtn': 'Bitte prüfen Sie die MTN-Nummer.',
  'pages.wrong.phone-airtel': 'Bitte prüfen Sie die Airtel-Nummer.',
  'pages.wrong.phone-flutterwave': 'Bitte prüfen Sie die Nummer, mit der Landesvorwahl.',
  'pages.wrong.way': 'Bitte wählen Sie, wie Sie zahlen möchten.',
  'pages.flash.methodRemoved': 'Entfernt. Diese Karte wird nicht mehr belastet.',
  'pages.flash.creditUsed': 'Ihr Guthaben ist für diese Rechnung verwendet.',
  'pages.flash.notStopped': 'Diese Zahlung lässt sich hier nicht mehr abbrechen.',
  'pages.bill.taxName': '{rate} % USt. auf {net}',
  'pages.pay.mtn': 'MTN MoMo',
  'pages.pay.airtel': 'Airtel Money',
} as const satisfies Catalogue;
