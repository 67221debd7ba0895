/** What a new German shop starts with. */
export const shops = {
  'shops.startingTerms':
    'Wir beginnen erst nach Ihrer Freigabe. Ausgebaute Teile bewahren wir bis zur Abholung des Fahrzeugs für Sie auf.',
  'shops.tax.de': 'USt. 19 %',
  'shops.tax.deReduced': 'USt. 7 %',
  'shops.tax.none': 'Keine Steuer',
} as const;
