import { IconTools } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/services',
      title: 'catalogue.title',
      may: 'services.read',
      screen: lazy(() => import('./ServicesScreen.tsx')),
    },
  ],
  nav: [{ order: 60, label: 'nav.services', href: '/services', icon: IconTools, may: 'services.read' }],
  creations: [{ order: 50, label: 'catalogue.new', href: '/services?new', icon: IconTools, may: 'services.write' }],
};
export default module;
