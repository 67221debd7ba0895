import { call } from '@pitlane/client/call';
import { directory } from '@pitlane/client/directory';
import type { findAnything } from '@pitlane/contracts/today';
import { IconCar, IconClipboardList, IconTool, IconUser } from '@tabler/icons-react';
import type { PaletteSource } from '../../shared/palette.ts';

const icons = { work_order: IconClipboardList, vehicle: IconCar, customer: IconUser, service: IconTool } as const;

/** Cars, people, visits and services by plate, name, number or phone, as the server finds them for this person. */
export const findSource: PaletteSource = {
  section: 'palette.found',
  search: async (words, signal) => {
    if (words === '') return [];
    const { items } = await call<typeof findAnything>(directory.findAnything, { q: words.slice(0, 80) }, { signal });
    return items.map(({ kind, id, title, detail, vehicle, href }) => ({
      id: `${kind} ${id}`,
      title,
      ...(detail ? { note: detail } : {}),
      ...(vehicle ? { plate: { plate: vehicle.plate, region: vehicle.plateRegion } } : {}),
      icon: icons[kind],
      href: href.replace(/^\/app(?=\/)/, ''),
    }));
  },
};
