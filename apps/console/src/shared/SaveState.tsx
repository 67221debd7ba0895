import { IconAlertOctagonFilled, IconCheck, IconCloudUp, IconLoader2 } from '@tabler/icons-react';
import { useT } from './phrases.tsx';
import css from './SaveState.module.css';

export type Saving = 'pending' | 'saved' | 'failed' | 'queued';

const glyphs = { pending: IconLoader2, saved: IconCheck, failed: IconAlertOctagonFilled, queued: IconCloudUp };

/** Says whether a change is saved, on its way, waiting for the network, or refused. */
export function SaveState({ state }: { readonly state: Saving }) {
  const t = useT();
  const Glyph = glyphs[state];
  return (
    <span className={css.state} data-state={state} role="status">
      <Glyph size={16} stroke={1.75} aria-hidden />
      {t(`save.${state}`)}
    </span>
  );
}
