import { IconStar } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';
import { useWaiting } from '../../shared/useWaiting.ts';

const useBadge = () => useWaiting('reviews');

const module: ConsoleModule = {
  routes: [
    {
      path: '/reviews',
      title: 'reviews.title',
      may: 'reviews.read',
      screen: lazy(() => import('./ReviewsScreen.tsx')),
    },
  ],
  nav: [{ order: 75, label: 'nav.reviews', href: '/reviews', icon: IconStar, may: 'reviews.read', useBadge }],
};
export default module;
