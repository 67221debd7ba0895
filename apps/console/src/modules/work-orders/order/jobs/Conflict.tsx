import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../../shared/phrases.tsx';
import css from './JobWords.module.css';

type Props = {
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

/** Two people changed the same thing: both versions side by side, and a choice. Nothing typed is lost. */
export function Conflict({ theirs, mine, onMine, onTheirs }: Props) {
  const t = useT();
  return (
    <div className={css.conflict} role="alert">
      <strong>{t('conflict.title')}</strong>
      <p>{t('conflict.text')}</p>
      <dl>
        <dt>{t('conflict.theirs')}</dt>
        <dd>{theirs || '—'}</dd>
        <dt>{t('conflict.mine')}</dt>
        <dd>{mine || '—'}</dd>
      </dl>
      <span className={css.choice}>
        <Button onClick={onMine}>{t('conflict.keepMine')}</Button>
        <Button variant="default" onClick={onTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </span>
    </div>
  );
}
