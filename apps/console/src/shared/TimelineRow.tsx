import { IconBuildingStore, IconSettings, IconTool, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useT } from './phrases.tsx';
import css from './TimelineRow.module.css';

export type Who = 'customer' | 'technician' | 'advisor' | 'system';

const glyphs = { customer: IconUser, technician: IconTool, advisor: IconBuildingStore, system: IconSettings };

type Props = {
  /** Wall time as shown, `10:31`. */
  readonly time: string;
  readonly who: Who;
  /** Another glyph than the one of `who`, of the same size. */
  readonly glyph?: ReactNode;
  /** Past-tense sentence. */
  readonly children: ReactNode;
  readonly facts?: ReactNode;
  readonly glow?: boolean;
  readonly framed?: boolean;
};

/** One thing that happened: time, who, one sentence, and facts that unfold. */
export function TimelineRow({ time, who, glyph, children, facts, glow, framed }: Props) {
  const t = useT();
  const Glyph = glyphs[who];
  return (
    <li className={classes(css.row, framed && css.framed, glow && 'glow')}>
      <time className={css.time}>{time}</time>
      <span className={css.who} data-who={who}>
        {glyph ?? <Glyph size={14} stroke={1.75} aria-hidden />}
        <span className="sr-only">{t(`who.${who}`)}</span>
      </span>
      <div className={css.words}>
        {children}
        {facts && (
          <details className={css.facts}>
            <summary>{t('action.more')}</summary>
            {facts}
          </details>
        )}
      </div>
    </li>
  );
}

/** List for timeline rows. */
export function Timeline({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <ol className={css.list} aria-label={label}>
      {children}
    </ol>
  );
}
