import type { TableRow } from './read-table.ts';

/** The names columns go by in what other programs write. */
const names = {
  name: ['name', 'full name', 'customer', 'customer name', 'kunde'],
  email: ['email', 'e-mail', 'e-mail address', 'mail'],
  phone: ['phone', 'phone number', 'mobile', 'tel', 'telefon'],
  company: ['company', 'business', 'firma'],
  plate: ['plate', 'registration', 'reg', 'licence plate', 'license plate', 'kennzeichen'],
  make: ['make', 'brand', 'marke'],
  model: ['model', 'modell'],
  year: ['year', 'model year', 'baujahr'],
  vin: ['vin', 'chassis', 'chassis number', 'fin'],
  colour: ['colour', 'color', 'farbe'],
  owner: ['owner', 'customer email', 'owner email', 'customer phone', 'besitzer'],
  date: ['date', 'visit', 'visited', 'datum'],
  work: ['work', 'description', 'job', 'jobs', 'arbeit'],
  km: ['km', 'odometer', 'mileage', 'kilometerstand'],
  total: ['total', 'amount', 'summe'],
} as const;
export type Column = keyof typeof names;

/** The cell of a column under any of its names; undefined when it is empty or not there. */
export function cellOf({ cells }: TableRow, column: Column): string | undefined {
  for (const name of names[column]) if (cells[name]) return cells[name];
  return undefined;
}
