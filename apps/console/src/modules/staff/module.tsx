import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/settings/people',
      title: 'settings.people',
      may: 'staff.read',
      screen: lazy(() => import('./PeopleScreen.tsx')),
    },
    {
      path: '/settings/security',
      title: 'mine.security',
      outside: 'also',
      screen: lazy(() => import('./SecurityScreen.tsx')),
    },
    {
      path: '/settings/audit',
      title: 'audit.title',
      may: 'audit.read',
      screen: lazy(() => import('./AuditScreen.tsx')),
    },
    { path: '/reset', title: 'reset.title', signedOut: true, screen: lazy(() => import('./AskResetScreen.tsx')) },
    { path: '/reset/:token', title: 'reset.title', signedOut: true, screen: lazy(() => import('./ResetScreen.tsx')) },
  ],
};
export default module;
