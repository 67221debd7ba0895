/** What a new shop starts with, and why settings of a shop are refused. */
export const shops = {
  'shops.startingTerms':
    'Work starts after your approval. Old parts are kept for you to see until you collect the car.',
  'shops.tax.zm': 'VAT 16 %',
  'shops.tax.zmZero': 'VAT 0 %',
  'shops.tax.de': 'VAT 19 %',
  'shops.tax.deReduced': 'VAT 7 %',
  'shops.tax.none': 'No tax',
  'reason.ends_before_start': 'The end must be later than the start.',
  'reason.overlap': 'Two of these hours overlap.',
  'reason.twice': 'The same day is here twice.',
  'reason.half_given': 'Give both times, or leave both empty for a closed day.',
  'reason.one_default': 'Choose exactly one tax rate as the usual one.',
  'reason.unknown_zone': 'This time zone is not known.',
  'reason.unknown_currency': 'This currency is not known.',
} as const;
