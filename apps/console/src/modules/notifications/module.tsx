import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';

const module: ConsoleModule = {
  routes: [
    { path: '/settings/notices', title: 'mine.preferences', screen: lazy(() => import('./PreferencesScreen.tsx')) },
    {
      path: '/settings/mail',
      title: 'mailLog.title',
      may: 'audit.read',
      screen: lazy(() => import('./MailScreen.tsx')),
    },
  ],
};
export default module;
