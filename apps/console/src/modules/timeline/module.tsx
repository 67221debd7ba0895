import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    {
      path: '/activity',
      title: 'activity.title',
      may: 'live.shop',
      screen: lazy(() => import('./ActivityScreen.tsx')),
    },
  ],
};
export default module;
