import { IconCalendarPlus, IconInbox } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';
import { useWaiting } from '../../shared/useWaiting.ts';

const useBadge = () => useWaiting('requests');

const module: ConsoleModule = {
  routes: [
    {
      path: '/requests',
      title: 'requests.title',
      may: 'bookings.read',
      screen: lazy(() => import('./requests/RequestsScreen.tsx')),
    },
    {
      path: '/bookings/new',
      title: 'booking.title',
      may: 'bookings.decide',
      screen: lazy(() => import('./desk/BookVisitScreen.tsx')),
    },
  ],
  nav: [
    {
      order: 30,
      label: 'requests.nav',
      href: '/requests',
      icon: IconInbox,
      may: 'bookings.read',
      phone: true,
      useBadge,
    },
  ],
  creations: [
    { order: 20, label: 'booking.new', href: '/bookings/new', icon: IconCalendarPlus, may: 'bookings.decide' },
  ],
};
export default module;
