import { IconClipboardCheck } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/inspections',
      title: 'look.list',
      may: 'inspections.write',
      screen: lazy(() => import('./InspectionsScreen.tsx')),
    },
    {
      path: '/inspections/:inspectionId',
      title: 'look.title',
      may: 'inspections.read',
      screen: lazy(() => import('./InspectionScreen.tsx')),
    },
  ],
  nav: [
    {
      order: 36,
      label: 'nav.inspect',
      href: '/inspections',
      icon: IconClipboardCheck,
      may: 'inspections.write',
      phone: true,
    },
  ],
};
export default module;
