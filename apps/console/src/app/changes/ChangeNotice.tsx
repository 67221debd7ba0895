import { CloseButton } from '@mantine/core';
import type { LiveConnection } from '@pitlane/client/live';
import { useSpeech } from '../../shared/phrases.tsx';
import { clockTime } from '../../shared/when.ts';
import css from './ChangeNotice.module.css';
import { useChanges } from './useChanges.ts';

/** Says, without moving the page, who else just changed the record that is open, and what. */
export function ChangeNotice({ live }: { readonly live: LiveConnection }) {
  const { t, timeZone } = useSpeech();
  const { changes, clear } = useChanges(live);
  const [newest] = changes;
  return (
    <div role="status" className={css.place}>
      {newest && (
        <p className={css.notice}>
          <span>
            {newest.text} <small>{clockTime(newest.at, timeZone)}</small>
            {changes.length > 1 && <small> {t('shell.changesMore', { count: changes.length - 1 })}</small>}
          </span>
          <CloseButton size="md" aria-label={t('shell.changesClose')} onClick={clear} />
        </p>
      )}
    </div>
  );
}
