import type { OutputOf } from '@pitlane/contracts/core';
import type { Permission } from '@pitlane/contracts/roles';
import type { getSession } from '@pitlane/contracts/staff';
import { createContext, type ReactNode, useContext } from 'react';

export type { Permission } from '@pitlane/contracts/roles';
/** Who is signed in, where, and what they may do. */
export type Session = OutputOf<typeof getSession>;

const Context = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <Context value={session}>{children}</Context>;
}

/** The session; only inside the signed-in part of the app. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside the signed-in app');
  return session;
}

/** True when the person has the permission; an entry without one is for everybody. */
export const mayUse = (session: Session, permission: Permission | undefined): boolean =>
  permission === undefined || session.permissions.includes(permission);

export const useMay = (permission: Permission): boolean => mayUse(useSession(), permission);

/** The currency of the shop; throws when no shop is chosen. */
export function useCurrency(): string {
  const { shop } = useSession();
  if (!shop) throw new Error('no shop chosen');
  return shop.currency;
}
