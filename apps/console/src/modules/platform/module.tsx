import { lazy } from 'react';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [{ path: '/platform', title: 'ops.title', screen: lazy(() => import('./PlatformScreen.tsx')) }],
};
export default module;
