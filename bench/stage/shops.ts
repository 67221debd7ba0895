import type { DemoShop } from '../../apps/server/demo/shops.ts';

/** Who works in a shop of the bench: eight people, six of them technicians. */
const staff: DemoShop['staff'] = [
  { name: 'Ada Owner', role: 'ADMIN', login: 'owner' },
  { name: 'Ben Advisor', role: 'SERVICE_WRITER', login: 'advisor' },
  ...['Cora', 'Dan', 'Eli', 'Fay', 'Gus', 'Hal'].map((name) => ({ name: `${name} Technician`, role: 'TECH' as const })),
];

/** The shop whose figures are reported: six bays, eight people. */
export const MEASURED = 'bench-measured';
/** A shop with thousands of waiting decisions and booking requests, so that measuring them leaves the first as it is. */
export const DECIDING = 'bench-deciding';

/** Twenty shops of one database. The deciding one can take any number of bookings a day. */
export const benchShops: readonly DemoShop[] = Array.from({ length: 20 }, (_, n) => {
  const slug = n === 0 ? MEASURED : n === 1 ? DECIDING : `bench-${n + 1}`;
  return {
    domain: `${slug}.example`,
    visits: 0,
    staff,
    shop: {
      slug,
      name: `Bench garage ${n + 1}`,
      country: 'ZM',
      phone: '+260 97 755 0200',
      email: `hello@${slug}.example`,
      street: `Plot ${n + 1}, Bench Road`,
      town: 'Lusaka',
      about: 'A workshop that exists to be measured.',
      rules: { bays: 6, arrivalsPerSlot: 3, labourRate: 52_000 },
    },
  };
});
