import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from './words.ts';

/** The five brand steps; `dark` repeats them for dark surfaces. */
export interface ShopBrand {
  /** The shop's colour as set by the owner, "#153F75". */
  colour: string;
}

export interface ShopView {
  slug: string;
  name: string;
  tagline?: string;
  logoUrl?: string;
  brand: ShopBrand;
  phone?: string;
  /** Digits for tel: links. */
  phoneHref?: string;
  whatsappHref?: string;
  addressLine?: string;
  /** "until 18:00", in words; absent when closed. */
  openUntil?: string;
  opensAgain?: string;
  bookingOpen: boolean;
  legal: { label: string; href: string }[];
  payMethods: string[];
}

export interface SignedIn {
  name: string;
  unreadMessages: number;
}

/** Everything around a page: shop, language, who looks, what time it is there. */
export interface Shell {
  locale: string;
  languages: { code: string; name: string }[];
  /** Path and query of this page, for the language links. */
  path: string;
  zone: string;
  /** Server's clock, ISO. */
  now: string;
  /** Per-response nonce of the one allowed style element. */
  nonce: string;
  shop: ShopView;
  customer?: SignedIn;
  /** One sentence about what just happened. */
  flash?: { tone: 'good' | 'bad' | 'info'; text: string };
  /** Shown on error pages. */
  requestId?: string;
}

export interface ShellContext extends Shell {
  t: Translate;
}

export const ShellScope = createContext<ShellContext | null>(null);
export const LocaleScope = createContext('en');

/** The shell of the page being rendered. Only on the server: islands get what they need as props. */
export function useShell(): ShellContext {
  const shell = useContext(ShellScope);
  if (!shell) throw new Error('A page part was rendered outside a page.');
  return shell;
}
