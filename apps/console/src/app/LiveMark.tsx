import type { LiveState } from '@pitlane/client/live';
import { useSpeech } from '../shared/phrases.tsx';
import { clockTime } from '../shared/when.ts';
import css from './LiveMark.module.css';

/** Says whether the screen is live, and since when not. */
export function LiveMark({ live, at }: { readonly live: LiveState; readonly at: string }) {
  const { t, timeZone } = useSpeech();
  const time = clockTime(at, timeZone);
  const words =
    live === 'live'
      ? t('shell.live', { time })
      : live === 'connecting'
        ? t('shell.connecting')
        : t('shell.offlineSince', { time });
  return (
    <span className={css.mark} data-live={live === 'live' || undefined} title={words}>
      <span className={css.dot} aria-hidden />
      <span className={css.words}>{words}</span>
    </span>
  );
}
