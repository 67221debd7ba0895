import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/customers',
      title: 'people.title',
      may: 'customers.read',
      screen: lazy(() => import('./CustomersScreen.tsx')),
    },
    {
      path: '/customers/:customerId',
      title: 'people.one',
      may: 'customers.read',
      screen: lazy(() => import('./CustomerScreen.tsx')),
    },
  ],
  nav: [{ order: 50, label: 'nav.customers', href: '/customers', icon: IconUsers, may: 'customers.read' }],
  creations: [{ order: 30, label: 'people.one', href: '/customers?new', icon: IconUserPlus, may: 'customers.write' }],
};
export default module;
