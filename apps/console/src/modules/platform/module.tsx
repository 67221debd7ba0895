import { IconServerCog } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    { path: '/platform', title: 'ops.title', outside: 'only', screen: lazy(() => import('./PlatformScreen.tsx')) },
  ],
  nav: [{ order: 92, label: 'ops.title', href: '/platform', icon: IconServerCog, outside: 'only', phone: true }],
};
export default module;
