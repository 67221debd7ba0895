import { notifications } from '@mantine/notifications';
import { Link } from 'wouter';
import type { Translate } from '../../../shared/phrases.tsx';

type Said = { readonly words: string; readonly workOrderId?: string | null };

/** Says what became of a request that leaves the list, with the way to its work order; screen readers hear it. */
export function sayDecided(t: Translate, { words, workOrderId }: Said): void {
  notifications.show({
    title: words,
    message: workOrderId ? <Link href={`/work-orders/${workOrderId}`}>{t('requests.openOrder')}</Link> : null,
    autoClose: 12_000,
  });
}
