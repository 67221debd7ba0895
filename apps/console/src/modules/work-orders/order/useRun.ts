import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf, problemWords } from '../../../shared/problemWords.ts';

/** Runs one change at a time from a button: busy while it runs, a refusal is said in the corner. */
export function useRun() {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const run = async (change: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await change();
      return true;
    } catch (error) {
      notifications.show({ color: 'urgent', title: t('error.title'), message: problemWords(t, problemOf(error)) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
