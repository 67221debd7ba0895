import { IconLayoutList } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    { path: '/my-jobs', title: 'tech.title', may: 'jobs.work', screen: lazy(() => import('./list/MyJobsScreen.tsx')) },
    {
      path: '/my-jobs/:jobId',
      title: 'tech.title',
      may: 'jobs.work',
      screen: lazy(() => import('./sheet/JobScreen.tsx')),
    },
    {
      path: '/check-in/:workOrderId',
      title: 'carIn.screen',
      may: 'jobs.work',
      screen: lazy(() => import('./check-in/CheckInScreen.tsx')),
    },
    { path: '/outbox', title: 'outbox.title', screen: lazy(() => import('./outbox/OutboxScreen.tsx')) },
  ],
  nav: [{ order: 35, label: 'nav.jobs', href: '/my-jobs', icon: IconLayoutList, may: 'jobs.work', phone: true }],
};
export default module;
