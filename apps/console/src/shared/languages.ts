/** The languages of the product, each in its own name. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'bem', label: 'Ichibemba' },
  { value: 'ny', label: 'Chinyanja' },
  { value: 'toi', label: 'Chitonga' },
  { value: 'de', label: 'Deutsch' },
];
