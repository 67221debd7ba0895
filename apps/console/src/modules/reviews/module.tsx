import { api } from '@pitlane/client/api';
import { IconStar } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

/** Reviews nobody decided about yet. */
const useBadge = () => api.useGetReviewFiguresQuery({}).data?.new ?? 0;

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
