import { IconSettings } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    { path: '/settings', title: 'settings.title', outside: 'also', screen: lazy(() => import('./SettingsHome.tsx')) },
    {
      path: '/settings/profile',
      title: 'settings.profile',
      may: 'shop.manage',
      screen: lazy(() => import('./ProfileScreen.tsx')),
    },
    {
      path: '/settings/region',
      title: 'settings.where',
      may: 'shop.manage',
      screen: lazy(() => import('./RegionScreen.tsx')),
    },
    {
      path: '/settings/hours',
      title: 'settings.hours',
      may: 'shop.manage',
      screen: lazy(() => import('./HoursScreen.tsx')),
    },
    {
      path: '/settings/brand',
      title: 'settings.brand',
      may: 'shop.manage',
      screen: lazy(() => import('./BrandScreen.tsx')),
    },
    {
      path: '/settings/booking',
      title: 'settings.booking',
      may: 'shop.manage',
      screen: lazy(() => import('./BookingScreen.tsx')),
    },
    {
      path: '/settings/pricing',
      title: 'settings.pricing',
      may: 'shop.manage',
      screen: lazy(() => import('./PricingScreen.tsx')),
    },
    {
      path: '/settings/after',
      title: 'settings.after',
      may: 'shop.manage',
      screen: lazy(() => import('./AfterScreen.tsx')),
    },
    {
      path: '/settings/privacy',
      title: 'settings.privacy',
      may: 'shop.manage',
      screen: lazy(() => import('./PrivacyScreen.tsx')),
    },
    {
      path: '/settings/terms',
      title: 'settings.terms',
      may: 'shop.manage',
      screen: lazy(() => import('./TermsScreen.tsx')),
    },
  ],
  nav: [{ order: 95, label: 'nav.settings', href: '/settings', icon: IconSettings, outside: 'also' }],
};
export default module;
