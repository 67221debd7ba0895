import type { Role } from '@pitlane/contracts';
import type { NewShop } from '../modules/shops/index.ts';

export type Person = {
  readonly name: string;
  readonly role: Role;
  readonly login?: string;
  readonly skills?: readonly string[];
};
export type DemoShop = {
  readonly shop: NewShop;
  readonly domain: string;
  readonly staff: readonly Person[];
  readonly visits: number;
};

/** The three shops of the town. One of them, in Lusaka, is told in full. */
export const demoShops: readonly DemoShop[] = [
  {
    domain: 'dynamic.example',
    visits: 420,
    shop: {
      slug: 'dynamic',
      name: 'Dynamic Automotive Solutions',
      country: 'ZM',
      accent: '#153F75',
      legalName: 'Dynamic Automotive Solutions Ltd',
      phone: '+260 97 755 0100',
      email: 'hello@dynamic.example',
      street: 'Plot 4821, Kafue Road',
      town: 'Lusaka',
      about:
        'A family workshop on Kafue Road since 2009. We show you what we find, with photos and prices, and you decide job by job.',
      rules: {
        bays: 5,
        arrivalsPerSlot: 2,
        collectionRadiusKm: 15,
        collectionFee: 15_000,
        labourRate: 52_000,
        signatureRequired: true,
        terms:
          'We start a repair only after you approve it. Parts we replace are kept for you to see until you leave. Work carries a warranty of six months or 10,000 km.',
      },
    },
    staff: [
      { name: 'Nandi Mwale', role: 'ADMIN', login: 'owner' },
      { name: 'Bwalya Tembo', role: 'MANAGER', login: 'manager' },
      { name: 'Chanda Mwansa', role: 'SERVICE_WRITER', login: 'advisor' },
      { name: 'Moses Banda', role: 'TECH', login: 'tech', skills: ['brakes', 'suspension'] },
      { name: 'Joseph Phiri', role: 'TECH', skills: ['engine', 'electrical'] },
      { name: 'Thandiwe Zulu', role: 'TECH', skills: ['tyres', 'alignment'] },
      { name: 'Lukas Werner', role: 'TECH', skills: ['diagnostics'] },
      { name: 'Peter Daka', role: 'PARTS', login: 'parts' },
    ],
  },
  {
    domain: 'mueller.example',
    visits: 120,
    shop: {
      slug: 'mueller',
      name: 'Autohaus Müller',
      country: 'DE',
      accent: '#1C549C',
      legalName: 'Autohaus Müller GmbH',
      taxNumber: 'DE999999999',
      phone: '+49 30 901820',
      email: 'hallo@mueller.example',
      street: 'Torstraße 124',
      town: 'Berlin',
      postcode: '10119',
      about: 'Meisterbetrieb in Berlin-Mitte. Sie sehen, was wir gefunden haben, und entscheiden selbst.',
      rules: {
        bays: 4,
        labourRate: 11_900,
        pricesIncludeTax: true,
        imprint:
          'Vertreten durch die Geschäftsführerin Katrin Müller\nRegistergericht: Amtsgericht Charlottenburg, HRB 999999 B\nZuständige Kammer: Handwerkskammer Berlin',
      },
    },
    staff: [
      { name: 'Katrin Müller', role: 'ADMIN', login: 'owner' },
      { name: 'Jens Albrecht', role: 'MANAGER', login: 'manager' },
      { name: 'Sophie Lang', role: 'SERVICE_WRITER', login: 'advisor' },
      { name: 'Emre Yilmaz', role: 'TECH', login: 'tech' },
      { name: 'Ralf Hoffmann', role: 'TECH' },
      { name: 'Birgit Krause', role: 'PARTS', login: 'parts' },
    ],
  },
  {
    domain: 'courtesy.example',
    visits: 120,
    shop: {
      slug: 'courtesy',
      name: 'Courtesy Garage',
      country: 'XX',
      currency: 'USD',
      accent: '#0B6472',
      phone: '+1 202 555 0142',
      email: 'hello@courtesy.example',
      street: '12 Harbour Street',
      town: 'Port Haven',
      about: 'Courtesy inspections with every visit. No surprises on the bill.',
      rules: { bays: 3, labourRate: 9_500, bookingMode: 'instant' },
    },
    staff: [
      { name: 'Grace Palmer', role: 'ADMIN', login: 'owner' },
      { name: 'Daniel Reyes', role: 'MANAGER', login: 'manager' },
      { name: 'Olivia Hart', role: 'SERVICE_WRITER', login: 'advisor' },
      { name: 'Marcus Cole', role: 'TECH', login: 'tech' },
      { name: 'Ivy Chen', role: 'PARTS', login: 'parts' },
    ],
  },
];

/** One password for every demo login; production refuses to start while it opens a door. */
export const DEMO_PASSWORD = 'pitlane-demo-2026';
