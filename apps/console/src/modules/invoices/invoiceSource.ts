import { call } from '@pitlane/client/call';
import { directory } from '@pitlane/client/directory';
import type { listInvoices } from '@pitlane/contracts/invoices';
import { IconFileInvoice } from '@tabler/icons-react';
import type { PaletteSource } from '../../shared/palette.ts';

const FEW = 6;

/** Bills by number, customer or plate. */
export const invoiceSource: PaletteSource = {
  section: 'moneyPlace.invoices',
  may: 'invoices.read',
  last: true,
  search: async (words, signal) => {
    if (words === '') return [];
    const wish = { search: words.slice(0, 80), limit: FEW };
    const { items } = await call<typeof listInvoices>(directory.listInvoices, wish, { signal });
    return items.map(({ id, number, customer, vehicle }) => ({
      id: `invoice ${id}`,
      title: number ?? customer,
      ...(number ? { note: customer } : {}),
      ...(vehicle ? { plate: { plate: vehicle.plate, region: vehicle.plateRegion } } : {}),
      icon: IconFileInvoice,
      href: `/money/invoices/${id}`,
    }));
  },
};
