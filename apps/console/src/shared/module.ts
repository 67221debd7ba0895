import type { ComponentType, LazyExoticComponent } from 'react';
import type { PaletteSource } from './palette.ts';
import type { Key } from './phrases.tsx';
import type { Permission } from './session.tsx';

export type Icon = ComponentType<{ readonly size?: number; readonly stroke?: number }>;

/** A screen: wouter path below `/app`, loaded when first visited. */
export type ScreenRoute = {
  readonly path: string;
  readonly title: Key;
  readonly screen: LazyExoticComponent<ComponentType>;
  readonly may?: Permission;
  /** Also for operators of the install who stand outside every shop; or for operators only. */
  readonly outside?: 'also' | 'only';
  /** Shown without signing in and without the frame (password reset). */
  readonly signedOut?: true;
};

/** A place in the rail. `order` sorts; 90 and above stands at the foot. */
export type NavEntry = {
  readonly order: number;
  readonly label: Key;
  readonly href: string;
  readonly icon: Icon;
  readonly may?: Permission;
  /** Also for operators of the install who stand outside every shop; or for operators only. */
  readonly outside?: 'also' | 'only';
  /** Also in the bottom navigation of phones (the first five are shown). */
  readonly phone?: boolean;
  /** How many things wait there; a hook, called while the rail is drawn. */
  readonly useBadge?: () => number;
};

/** A row of the *New* menu. */
export type Creation = {
  readonly order: number;
  readonly label: Key;
  readonly href: string;
  readonly icon: Icon;
  readonly may?: Permission;
};

/** What a room brings to the console. `modules/<room>/module.ts` exports one as default; nothing else registers it. */
export type ConsoleModule = {
  readonly routes: readonly ScreenRoute[];
  readonly nav?: readonly NavEntry[];
  readonly creations?: readonly Creation[];
  readonly sources?: readonly PaletteSource[];
};
