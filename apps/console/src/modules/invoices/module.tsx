import { IconCash, IconFilePlus } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';
import { useWaiting } from '../../shared/useWaiting.ts';
import { invoiceSource } from './invoiceSource.ts';

const useBadge = () => useWaiting('payments');

const module: ConsoleModule = {
  routes: [
    {
      path: '/money',
      title: 'nav.money',
      may: 'invoices.read',
      screen: lazy(() => import('./list/InvoicesScreen.tsx')),
    },
    {
      path: '/money/overdue',
      title: 'nav.money',
      may: 'invoices.read',
      screen: lazy(() => import('./list/OverdueScreen.tsx')),
    },
    {
      path: '/money/new',
      title: 'moneyPlace.newInvoice',
      may: 'invoices.write',
      screen: lazy(() => import('./editor/NewInvoiceScreen.tsx')),
    },
    {
      path: '/money/invoices/:invoiceId',
      title: 'moneyPlace.invoice',
      may: 'invoices.read',
      screen: lazy(() => import('./bill/BillScreen.tsx')),
    },
    {
      path: '/money/recurring',
      title: 'nav.money',
      may: 'invoices.read',
      screen: lazy(() => import('./recurring/RecurringScreen.tsx')),
    },
    {
      path: '/money/received',
      title: 'nav.money',
      may: 'invoices.read',
      screen: lazy(() => import('./received/ReceivedScreen.tsx')),
    },
    {
      path: '/money/received/:receivedInvoiceId',
      title: 'moneyPlace.received',
      may: 'invoices.read',
      screen: lazy(() => import('./received/ReceivedInvoiceScreen.tsx')),
    },
    {
      path: '/settings/invoices',
      title: 'moneyPlace.rules',
      may: 'money.manage',
      screen: lazy(() => import('./rules/RulesScreen.tsx')),
    },
  ],
  nav: [{ order: 70, label: 'nav.money', href: '/money', icon: IconCash, may: 'invoices.read', useBadge }],
  creations: [
    { order: 50, label: 'moneyPlace.newInvoice', href: '/money/new', icon: IconFilePlus, may: 'invoices.write' },
  ],
  sources: [invoiceSource],
};
export default module;
