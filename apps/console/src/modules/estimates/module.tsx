import { lazy } from 'react';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/estimates/:id',
      title: 'estimate.title',
      may: 'estimates.read',
      screen: lazy(() => import('./EstimateScreen.tsx')),
    },
  ],
};
export default module;
