import { IconCarGarage, IconLayoutKanban } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/board',
      title: 'board.title',
      may: 'workOrders.read',
      screen: lazy(() => import('./board/BoardScreen.tsx')),
    },
    {
      path: '/work-orders/:id',
      title: 'order.title',
      may: 'workOrders.read',
      screen: lazy(() => import('./order/OrderScreen.tsx')),
    },
  ],
  nav: [{ order: 20, label: 'nav.board', href: '/board', icon: IconLayoutKanban, may: 'workOrders.read', phone: true }],
  creations: [
    { order: 10, label: 'board.checkIn', href: '/board?do=check-in', icon: IconCarGarage, may: 'workOrders.write' },
  ],
};
export default module;
