import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/money/ageing',
      title: 'nav.money',
      may: 'money.reports',
      screen: lazy(() => import('./AgeingScreen.tsx')),
    },
    {
      path: '/money/books',
      title: 'nav.money',
      may: 'money.reports',
      screen: lazy(() => import('./BooksScreen.tsx')),
    },
    { path: '/money/tax', title: 'nav.money', may: 'money.reports', screen: lazy(() => import('./TaxScreen.tsx')) },
  ],
};
export default module;
