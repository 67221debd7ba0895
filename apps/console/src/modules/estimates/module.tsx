import { IconFileInvoice } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/estimates/:id',
      title: 'estimate.title',
      may: 'estimates.read',
      screen: lazy(() => import('./EstimateScreen.tsx')),
    },
    {
      path: '/settings/decisions',
      title: 'moneyPlace.proof',
      may: 'audit.read',
      screen: lazy(() => import('./ProofScreen.tsx')),
    },
    {
      path: '/quotes',
      title: 'quotes.title',
      may: 'estimates.read',
      screen: lazy(() => import('./QuotesScreen.tsx')),
    },
  ],
  nav: [{ order: 35, label: 'quotes.nav', href: '/quotes', icon: IconFileInvoice, may: 'estimates.read' }],
  creations: [{ order: 25, label: 'quotes.new', href: '/quotes?new', icon: IconFileInvoice, may: 'estimates.send' }],
};
export default module;
