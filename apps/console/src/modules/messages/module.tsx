import { IconMessages } from '@tabler/icons-react';
import { lazy } from '../../shared/lazy.ts';
import type { ConsoleModule } from '../../shared/module.ts';
import { useWaiting } from '../../shared/useWaiting.ts';

const useBadge = () => useWaiting('messages');

const screen = lazy(() => import('./MessagesScreen.tsx'));
const module: ConsoleModule = {
  routes: [
    { path: '/messages', title: 'messages.title', may: 'messages.read', screen },
    { path: '/messages/:id', title: 'messages.title', may: 'messages.read', screen },
  ],
  nav: [
    {
      order: 45,
      label: 'nav.messages',
      href: '/messages',
      icon: IconMessages,
      may: 'messages.read',
      phone: true,
      useBadge,
    },
  ],
};
export default module;
