import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import { useState } from 'react';
import { useOrder } from '../order.tsx';
import type { AddProps } from './AddJob.tsx';
import type { Service } from './pricing.ts';

export type Wanted = { readonly service: Service } | { readonly title: string };
export type After = 'open' | 'send' | 'lines';

/** Adds a job once, from the catalogue or free, then goes where the person wanted. */
export function useAdd({ onClose, onAdded, onSend }: AddProps) {
  const { order, act } = useOrder();
  const [add, { isLoading }] = api.useAddJobMutation();
  const [error, setError] = useState<unknown>();
  const perform = async (wanted: Wanted, after: After) => {
    if (isLoading) return;
    setError(undefined);
    try {
      const made = await act(
        add({
          id: newKey(),
          workOrderId: order.id,
          ...('service' in wanted ? { serviceId: wanted.service.id } : { title: wanted.title }),
        }).unwrap(),
      );
      onClose();
      onAdded(made.id);
      if (after === 'send') onSend();
    } catch (cause) {
      setError(cause);
    }
  };
  return { perform, error, busy: isLoading };
}
