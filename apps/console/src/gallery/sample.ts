import {
  IconCalendar,
  IconCar,
  IconCarGarage,
  IconCash,
  IconChartBar,
  IconInbox,
  IconLayoutDashboard,
  IconLayoutKanban,
  IconPackages,
  IconSettings,
  IconSpeakerphone,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import type { Notice } from '../app/frame.ts';
import type { Creation, NavEntry } from '../shared/module.ts';
import type { Session } from '../shared/session.tsx';

/** Invented people and cars, for looking at the parts. */
export const session: Session = {
  person: { id: '1', name: 'Naomi Mwale', email: 'naomi@example.org', platform: false },
  staff: { id: '1', name: 'Naomi Mwale', role: 'MANAGER', initials: 'NM' },
  shop: {
    id: 's1',
    slug: 'dynamic',
    name: 'Dynamic Automotive',
    town: 'Kafue Road, Lusaka',
    currency: 'ZMW',
    locale: 'en',
    timeZone: 'Africa/Lusaka',
    country: 'ZM',
    accent: '#153F75',
    pricesIncludeTax: false,
    labourRate: 52_000,
  },
  shops: [
    { id: 's1', name: 'Dynamic Automotive', town: 'Lusaka', role: 'MANAGER' },
    { id: 's2', name: 'Copperline Garage', town: 'Kitwe', role: 'MANAGER' },
  ],
  permissions: [],
  demo: true,
};

export const nav: readonly NavEntry[] = [
  { order: 10, label: 'nav.today', href: '/dev/shell', icon: IconLayoutDashboard, phone: true },
  { order: 20, label: 'nav.board', href: '/board', icon: IconLayoutKanban, phone: true },
  { order: 30, label: 'nav.schedule', href: '/schedule', icon: IconCalendar, phone: true },
  { order: 40, label: 'nav.inbox', href: '/inbox', icon: IconInbox, phone: true, useBadge: () => 7 },
  { order: 50, label: 'nav.customers', href: '/customers', icon: IconUsers },
  { order: 60, label: 'nav.vehicles', href: '/vehicles', icon: IconCar },
  { order: 70, label: 'nav.parts', href: '/parts', icon: IconPackages },
  { order: 75, label: 'nav.money', href: '/money', icon: IconCash },
  { order: 80, label: 'nav.reports', href: '/reports', icon: IconChartBar },
  { order: 85, label: 'nav.growth', href: '/growth', icon: IconSpeakerphone },
  { order: 95, label: 'nav.settings', href: '/settings', icon: IconSettings },
];

export const creations: readonly Creation[] = [
  { order: 1, label: 'nav.customers', href: '/customers/new', icon: IconUserPlus },
  { order: 2, label: 'nav.vehicles', href: '/vehicles/new', icon: IconCarGarage },
];

export const notices: readonly Notice[] = [
  {
    id: 'n1',
    title: 'Grace Lungu approved 3 of 4 jobs',
    text: 'ALB 7730, ZMW 2,960.00',
    href: '/board',
    at: '2026-11-24T08:41:00.000Z',
    readAt: null,
  },
  {
    id: 'n2',
    title: 'Parts arrived',
    text: 'AJX 3318 and BDA 2680',
    href: '/board',
    at: '2026-11-24T08:12:00.000Z',
    readAt: '2026-11-24T08:20:00.000Z',
  },
];

export const people = [
  'Bwalya Tembo',
  'Moses Banda',
  'Joseph Phiri',
  'Chanda Mwila',
  'Thandiwe Zulu',
  'Lukas Weber',
].map((name) => ({
  id: name,
  name,
  initials: name
    .split(' ')
    .map((word) => word[0])
    .join(''),
}));

/** The present of the pictures: Tuesday 24 November 2026, 10:42 in Lusaka. */
export const NOW = Date.parse('2026-11-24T08:42:00Z');
const at = (time: string) => `2026-11-24T${time}:00.000Z`;

export const promises = [
  { plate: 'BAK 6150', car: 'Ford Ranger', doing: 'In work', at: at('08:15'), time: '10:15' },
  { plate: 'ALM 4016', car: 'Honda Fit', doing: 'Quality check', at: at('09:00'), time: '11:00' },
  { plate: 'BCF 1106', car: 'Isuzu D-Max', doing: 'In work', at: at('09:30'), time: '11:30' },
  { plate: 'BCH 8874', car: 'Toyota Fortuner', doing: 'All 3 jobs done', at: at('10:00'), time: '12:00' },
  { plate: 'BBA 9042', car: 'VW Golf', doing: 'Parts due 12:10', at: at('11:30'), time: '13:30' },
  { plate: 'BAE 4821', car: 'Toyota Hilux', doing: 'In work', at: at('14:30'), time: '16:30' },
  { plate: 'BCL 3095', car: 'Suzuki Swift', doing: 'Received', at: '2026-11-25T09:00:00.000Z', time: '11:00' },
];
