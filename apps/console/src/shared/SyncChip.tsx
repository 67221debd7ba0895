import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useReach } from './online.ts';
import { useOutbox } from './outbox.ts';
import { useT } from './phrases.tsx';
import css from './SyncChip.module.css';

/** Whether everything is with the server; leads to the outbox. `short` leaves only the count beside the glyph. */
export function SyncChip({ short }: { readonly short?: boolean }) {
  const t = useT();
  const waiting = useOutbox();
  const reach = useReach();
  const calm = reach === 'online' && waiting.length === 0;
  const Glyph = reach !== 'online' ? IconCloudOff : calm ? IconCloudCheck : IconCloudUp;
  const words = calm ? t('tech.allSaved') : reach !== 'online' ? t('tech.offline') : t('nav.outbox');
  return (
    <Link href="/outbox" className={css.chip} data-calm={calm || undefined}>
      <Glyph size={20} stroke={1.75} aria-hidden />
      <span className={short ? 'sr-only' : undefined}>{words}</span>
      {waiting.length > 0 && (
        <span className={css.count}>
          {short ? waiting.length : t('tech.queued', { count: waiting.length })}
          {short && <span className="sr-only"> {t('tech.queued', { count: waiting.length })}</span>}
        </span>
      )}
    </Link>
  );
}
