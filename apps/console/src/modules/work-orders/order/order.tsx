import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getWorkOrder } from '@pitlane/contracts/work-orders';
import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { Pending } from '../../../shared/Pending.tsx';
import type { Doing } from './doing.ts';

export type Order = OutputOf<typeof getWorkOrder>;
export type Job = Order['jobs'][number];
export type Line = Job['lines'][number];

type Open = {
  readonly order: Order;
  /** Waits for a change, then reads the page again; a refusal is thrown on. */
  readonly act: <T>(change: Promise<T>) => Promise<T>;
  /** Opens one of the dialogs. */
  readonly begin: (doing: Doing) => void;
  /** Opens one of the jobs and brings it into sight. */
  readonly openJob: (jobId: string) => void;
};

const Context = createContext<Open | undefined>(undefined);

/** The work order of this page; only inside it. */
export function useOrder(): Open {
  const open = useContext(Context);
  if (!open) throw new Error('useOrder outside a work order');
  return open;
}

/** Reads the work order and keeps it at hand for every part of the page. */
export function OrderProvider({
  id,
  begin,
  openJob,
  children,
}: Pick<Open, 'begin' | 'openJob'> & {
  readonly id: string;
  readonly children: ReactNode;
}) {
  const read = api.useGetWorkOrderQuery({ workOrderId: id });
  const { data, refetch } = read;
  // The whole page at once would hold every key and touch up: its first drawing is deferred, so that it comes in slices.
  const here = useDeferredValue(data !== undefined);
  if (!(data && here)) return <Pending of={{ ...read, data: undefined }} rows={12} />;
  const act = async <T,>(change: Promise<T>): Promise<T> => {
    try {
      return await change;
    } finally {
      refetch();
    }
  };
  return <Context value={{ order: data, act, begin, openJob }}>{children}</Context>;
}
