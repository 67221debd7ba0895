import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Shell, ShopView } from './shell.props.ts';
import type { Translate } from './words.ts';

export type { Meta, Shell, ShopBrand, ShopView, SignedIn } from './shell.props.ts';

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

/** The sign-in page in this shop's look. */
export const loginHref = (shop: ShopView): string => `/customer/login?shop=${shop.slug}`;
