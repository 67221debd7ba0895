import { IconCalendarTime, IconCar } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/vehicles',
      title: 'cars.title',
      may: 'vehicles.read',
      screen: lazy(() => import('./VehiclesScreen.tsx')),
    },
    {
      path: '/service-due',
      title: 'due.title',
      may: 'customers.read',
      screen: lazy(() => import('./DueScreen.tsx')),
    },
    {
      path: '/vehicles/:vehicleId',
      title: 'cars.one',
      may: 'vehicles.read',
      screen: lazy(() => import('./VehicleScreen.tsx')),
    },
  ],
  nav: [
    {
      order: 56,
      label: 'due.title',
      href: '/service-due',
      icon: IconCalendarTime,
      may: 'customers.read',
    },
    { order: 55, label: 'nav.vehicles', href: '/vehicles', icon: IconCar, may: 'vehicles.read' },
  ],
  creations: [{ order: 40, label: 'cars.one', href: '/vehicles?new', icon: IconCar, may: 'vehicles.write' }],
};
export default module;
