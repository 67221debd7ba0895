import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    { path: '/settings/notices', title: 'mine.preferences', screen: lazy(() => import('./PreferencesScreen.tsx')) },
    {
      path: '/settings/texts',
      title: 'texting.title',
      may: 'shop.manage',
      screen: lazy(() => import('./TextsScreen.tsx')),
    },
    {
      path: '/settings/mail',
      title: 'mailLog.title',
      may: 'audit.read',
      screen: lazy(() => import('./MailScreen.tsx')),
    },
  ],
};
export default module;
