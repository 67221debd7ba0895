/** What a new German shop starts with. */
export const shops = {
  'shops.startingTerms':
    'Wir beginnen erst nach Ihrer Freigabe. Ausgebaute Teile bewahren wir bis zur Abholung des Fahrzeugs für Sie auf.',
  'shops.tax.de': 'USt. 19 %',
  'shops.tax.deReduced': 'USt. 7 %',
  'shops.tax.none': 'Keine Steuer',
  'shops.tax.zm': 'MwSt. 16 %',
  'shops.tax.zmZero': 'MwSt. 0 %',
  'reason.ends_before_start': 'Das Ende muss nach dem Anfang liegen.',
  'reason.overlap': 'Zwei dieser Zeiten überschneiden sich.',
  'reason.twice': 'Derselbe Tag steht zweimal da.',
  'reason.half_given': 'Geben Sie beide Zeiten an, oder lassen Sie beide leer, wenn geschlossen ist.',
  'reason.one_default': 'Wählen Sie genau einen Steuersatz als den üblichen.',
  'reason.unknown_zone': 'Diese Zeitzone kennen wir nicht.',
  'reason.unknown_currency': 'Diese Währung kennen wir nicht.',
} as const;
