import type { LiveState } from '@pitlane/client/live';
import type { ReactNode } from 'react';
import type { Creation, NavEntry } from '../shared/module.ts';
import type { Session } from '../shared/session.tsx';

export type Notice = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly at: string;
  readonly readAt: string | null;
};
export type Person = { readonly id: string; readonly name: string; readonly initials: string };

/** Everything the frame shows and can do. It asks nobody itself, so that it can be drawn with any data. */
export type FrameProps = {
  readonly session: Session;
  readonly nav: readonly NavEntry[];
  readonly creations: readonly Creation[];
  readonly live: LiveState;
  /** Instant of the last sign of life, ISO 8601. */
  readonly liveAt: string;
  readonly people: readonly Person[];
  readonly notices: readonly Notice[];
  readonly unread: number;
  readonly onReadNotices: () => void;
  readonly onSwitchShop: (shopId: string) => void;
  readonly onSignOut: () => void;
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
  readonly children: ReactNode;
};
