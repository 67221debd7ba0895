import { IconLayoutDashboard } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';
import { findSource } from './findSource.ts';

const module: ConsoleModule = {
  routes: [{ path: '/today', title: 'nav.today', may: 'live.shop', screen: lazy(() => import('./TodayScreen.tsx')) }],
  nav: [{ order: 10, label: 'nav.today', href: '/today', icon: IconLayoutDashboard, may: 'live.shop', phone: true }],
  sources: [findSource],
};
export default module;
