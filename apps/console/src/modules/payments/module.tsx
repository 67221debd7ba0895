import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/money/payments',
      title: 'nav.money',
      may: 'payments.read',
      screen: lazy(() => import('./PaymentsScreen.tsx')),
    },
    {
      path: '/money/payments/:paymentId',
      title: 'moneyPlace.payment',
      may: 'payments.read',
      screen: lazy(() => import('./PaymentScreen.tsx')),
    },
    {
      path: '/money/refunds',
      title: 'nav.money',
      may: 'payments.read',
      screen: lazy(() => import('./RefundsScreen.tsx')),
    },
    {
      path: '/money/reconciliation',
      title: 'nav.money',
      may: 'payments.read',
      screen: lazy(() => import('./ReconciliationScreen.tsx')),
    },
    {
      path: '/settings/payments',
      title: 'moneyPlace.providers',
      may: 'money.manage',
      screen: lazy(() => import('./providers/ProvidersScreen.tsx')),
    },
  ],
};
export default module;
