import type { BookDoneProps, BookingDay, BookProps } from '../pages/book.props.ts';
import type { ContactProps } from '../pages/contact.props.ts';
import type { ServicesProps } from '../pages/services.props.ts';
import type { ShopHomeProps } from '../pages/shop-home.props.ts';
import type { HoursRow, ServiceView } from '../shared/views.ts';
import { photo, zmw } from './shell.sample.ts';

const service = (
  id: string,
  name: string,
  icon: ServiceView['icon'],
  minutes: [number, number?],
  price: [number, number?],
): ServiceView => ({
  id,
  name,
  icon,
  minutesMin: minutes[0],
  minutesMax: minutes[1],
  price: { min: price[0] * 100, max: (price[1] ?? price[0]) * 100, currency: 'ZMW' },
  bookHref: `/s/dynamic/book?service=${id}`,
});

export const services = [
  service('oil', 'Oil and filter service', 'oil', [45, 60], [950, 1950]),
  service('brakes', 'Front brake pads', 'brake', [60, 90], [1450, 2900]),
  service('scan', 'Engine scan with report', 'scan', [40], [450]),
  service('align', 'Wheel alignment', 'wheel', [45], [450, 650]),
  service('ac', 'Air-con check and regas', 'ac', [60], [850, 1400]),
  service('rain', 'Rainy season check', 'rain', [30], [350]),
];

const hours: HoursRow[] = [
  { days: 'Mon – Fri', hours: '07:30 – 18:00', today: true },
  { days: 'Saturday', hours: '08:00 – 13:00' },
  { days: 'Sunday', hours: 'Closed' },
];

const said = (id: string, stars: number) => ({ id, stars, on: '2026-10-14', verified: true, services: [] });

export const shopHome: ShopHomeProps = {
  headline: 'See every repair before you pay for it.',
  intro: 'Photos of your own car, fixed prices, and you choose job by job.',
  hero: photo('workshop-hilux-on-lift', 'White pick-up on a lift in the workshop'),
  nextSlot: '2026-11-24T12:00:00.000Z',
  services,
  serviceCount: 38,
  priceNote: 'From small cars to pick-ups, parts, labour and 16% VAT included.',
  example: {
    plate: { text: 'BAE 4821', region: 'ZM' },
    jobs: [
      { title: 'Front brake pads', condition: 'urgent', chosen: true, photo: photo('brake-worn', 'Worn brake pad') },
      {
        title: 'Rear shocks',
        condition: 'monitor',
        chosen: false,
        photo: photo('shock-absorber-weeping', 'Weeping shock absorber'),
      },
    ],
    total: zmw(2480),
  },
  rating: { average: '4.8', stars: 4.8, count: 312 },
  reviews: [
    {
      ...said('one', 5),
      text: 'They sent a photo of my old pads next to a ruler. I said yes to two jobs, no to one, and paid exactly that.',
      name: 'Thandiwe M.',
      about: 'Toyota Corolla · Front brake pads',
    },
    {
      ...said('two', 4),
      text: 'Promised 16:00, ready at 15:40. I watched it all from the office.',
      name: 'Brian K.',
      about: 'Isuzu D-Max · Clutch replacement',
    },
    {
      ...said('three', 5),
      text: 'Truck found me near Chongwe in 35 minutes. The price was agreed before they drove off.',
      name: 'Natasha S.',
      about: 'Honda Fit · Roadside help',
    },
  ],
  roadside: { text: 'A truck reaches you in Lusaka, day and night. You see it coming.', href: 'tel:+260977555014' },
  hours,
  directionsHref: 'https://maps.example/dynamic',
};

export const servicesPage: ServicesProps = {
  query: '',
  vehicleTypes: [
    { value: 'small', label: 'Small car' },
    { value: 'pickup', label: 'Pick-up' },
  ],
  vehicleType: 'pickup',
  groups: [
    { name: 'Service', services: services.slice(0, 3) },
    { name: 'Wheels and climate', services: services.slice(3) },
  ],
  total: 6,
  priceNote: 'Parts, labour and 16% VAT included.',
};

export const contact: ContactProps = {
  addressLines: ['Plot 4816, Mungwi Road', 'Lusaka'],
  email: 'hello@dynamic.example',
  hours,
  exceptions: ['Friday 25 December: closed'],
  directionsHref: 'https://maps.example/dynamic',
};

const slots = (day: string, free: number[]): BookingDay => ({
  day,
  free: free.reduce((sum, one) => sum + one, 0),
  slots: ['07:30', '09:00', '10:30', '12:00', '14:00', '15:30'].map((time, index) => ({
    value: `${day}T${String(Number(time.slice(0, 2)) - 2).padStart(2, '0')}:${time.slice(3)}:00.000Z`,
    time,
    free: free[index] ?? 0,
  })),
});

export const days: BookingDay[] = [
  slots('2026-11-23', [0, 0, 0, 0, 0, 0]),
  slots('2026-11-24', [1, 0, 0, 1, 2, 1]),
  slots('2026-11-25', [0, 1, 0, 1, 0, 0]),
  slots('2026-11-26', [2, 2, 1, 2, 1, 1]),
  slots('2026-11-27', [1, 1, 1, 2, 1, 1]),
];

export const book: BookProps = {
  services,
  putOff: [],
  chosen: ['brakes'],
  price: { min: 218_000, max: 248_000, currency: 'ZMW' },
  minutes: 75,
  priceFor: 'Hilux',
  savedVehicles: [],
  vehicleTypes: [
    { value: 'small', label: 'Small car' },
    { value: 'pickup', label: 'Pick-up' },
  ],
  makes: ['Toyota'],
  plateRegion: 'ZM',
  days,
  laterFrom: '2026-11-30',
  collection: { radiusKm: 15, price: zmw(150) },
  phonePrefix: '+260',
  whatsapp: true,
  texts: true,
  maxPhotos: 5,
  keptPhotos: [],
  confirmTime: '20 minutes',
  instant: false,
  privacyHref: '/s/dynamic/privacy',
  form: {
    values: {
      words: 'Grinding noise from the front when I brake, and it pulls to the left.',
      plate: 'BAE 4821',
      make: 'Toyota',
      model: 'Hilux',
      year: '2019',
      day: '2026-11-24',
      slot: '2026-11-24T05:30:00.000Z',
      name: 'Mutinta Banda',
      phone: '966 555 187',
      email: 'mutinta.banda@mail.example',
      whatsapp: 'on',
    },
    errors: {},
  },
};

export const bookRefused: BookProps = {
  ...book,
  form: {
    values: { ...book.form.values, email: 'mutinta' },
    errors: {
      email: 'Please write the whole address, like name@mail.com.',
      consent: 'We need your yes to keep these details.',
    },
  },
};

export const bookDone: BookDoneProps = {
  state: 'requested',
  start: '2026-11-24T05:30:00.000Z',
  minutes: 75,
  services: ['Front brake pads'],
  price: book.price,
  plate: { text: 'BAE 4821', region: 'ZM' },
  carName: 'Toyota Hilux 2019',
  confirmTime: '20 minutes',
  email: 'mutinta.banda@mail.example',
  calendarHref: '/s/dynamic/book/B-2041.ics',
  followHref: '/customer/login',
};
