import type { Shell } from '../shared/shell.ts';
import type { Money, PhotoView, VehicleView } from '../shared/views.ts';

export const zmw = (kwacha: number): Money => ({ amount: Math.round(kwacha * 100), currency: 'ZMW' });

const SIZES: Record<string, [number, number]> = {
  'car-corolla': [600, 400],
  'car-hilux': [1050, 700],
  'workshop-hilux-on-lift': [1200, 800],
};

export const photo = (name: string, alt: string, more: Partial<PhotoView> = {}): PhotoView => {
  const [width, height] = SIZES[name] ?? [960, 720];
  return { src: `/photos/${name}.jpg`, width, height, alt, ...more };
};

export const hilux: VehicleView = {
  id: 'veh_hilux',
  plate: { text: 'BAE 4821', region: 'ZM' },
  make: 'Toyota',
  model: 'Hilux',
  year: 2019,
  variant: '2.8 GD-6',
  photo: photo('car-hilux', 'White Toyota Hilux'),
};

export const corolla: VehicleView = {
  id: 'veh_corolla',
  plate: { text: 'BAF 9077', region: 'ZM' },
  make: 'Toyota',
  model: 'Corolla',
  year: 2017,
  photo: photo('car-corolla', 'White Toyota Corolla'),
};

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#fff" d="M9 5h13c9 0 14 6 14 15s-5 15-14 15H9l4-7h8c5 0 7-3 7-8s-2-8-7-8H13z"/><path fill="#b9c4d6" d="M5 16h16l-3 7H5z"/></svg>';

export const shell: Shell = {
  locale: 'en',
  languages: [
    { code: 'en', name: 'English' },
    { code: 'bem', name: 'Ichibemba' },
    { code: 'ny', name: 'Chinyanja' },
    { code: 'toi', name: 'Chitonga' },
  ],
  path: '/s/dynamic',
  zone: 'Africa/Lusaka',
  now: '2026-11-24T09:12:00.000Z',
  nonce: 'c2FtcGxl',
  shop: {
    slug: 'dynamic',
    base: '/s/dynamic',
    name: 'Dynamic Automotive Solutions',
    logoUrl: `data:image/svg+xml,${encodeURIComponent(LOGO)}`,
    brand: { colour: '#153F75' },
    phone: '+260 977 555 014',
    phoneHref: 'tel:+260977555014',
    whatsappHref: 'https://wa.me/260977555014',
    addressLine: 'Mungwi Road, Lusaka',
    openUntil: 'until 18:00',
    bookingOpen: true,
    legal: [
      { label: 'Terms', href: '/s/dynamic/terms' },
      { label: 'Privacy', href: '/s/dynamic/privacy' },
    ],
    payMethods: ['MTN MoMo', 'Airtel Money', 'Visa', 'Cash'],
  },
};

export const signedIn: Shell = {
  ...shell,
  path: '/customer/dashboard',
  customer: { name: 'Mutinta Banda', unreadMessages: 1 },
};
