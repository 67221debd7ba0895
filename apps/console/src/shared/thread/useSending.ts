import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import { useState } from 'react';

type Waiting = { readonly id: string; readonly text: string; readonly state: 'sending' | 'failed' };

/** Messages on their way: shown at once, kept with “not sent” when the server cannot be reached, gone once they arrived. */
export function useSending(workOrderId: string, refresh: () => Promise<unknown>, arrived: ReadonlySet<string>) {
  const [post] = api.useSendMessageMutation();
  const [all, setAll] = useState<readonly Waiting[]>([]);
  const put = (id: string, state: Waiting['state']) =>
    setAll((now) => now.map((one) => (one.id === id ? { ...one, state } : one)));
  const perform = async (id: string, text: string) => {
    const answer = await post({ id, workOrderId, text });
    const known = answer.error && 'code' in answer.error && answer.error.code === 'already_exists';
    if (answer.error && !known) return put(id, 'failed');
    await refresh();
    setAll((now) => now.filter((one) => one.id !== id));
  };
  return {
    waiting: all.filter((one) => !arrived.has(one.id)),
    send: (text: string) => {
      const id = newKey();
      setAll((now) => [...now, { id, text, state: 'sending' }]);
      perform(id, text);
    },
    again: (id: string) => {
      const one = all.find((entry) => entry.id === id);
      if (!one) return;
      put(id, 'sending');
      perform(id, one.text);
    },
  };
}
