import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useShortcut } from '../../../shared/keyboard.ts';
import { useT } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import type { Point } from '../inspection.ts';
import css from './Point.module.css';

type Props = { readonly points: readonly Point[]; readonly index: number; readonly onStep: (by: number) => void };

/** Back, and on to the next point by its name. */
export function PointBar({ points, index, onStep }: Props) {
  const t = useT();
  const next = points[index + 1];
  useShortcut('j', () => onStep(1), t('look.next', { name: next?.name ?? t('look.toOverview') }));
  useShortcut('k', () => index > 0 && onStep(-1), t('look.backPoint'));
  return (
    <div className={css.bar}>
      <StickyActionBar>
        <Button
          size="xl"
          variant="default"
          px={20}
          disabled={index === 0}
          aria-label={t('look.backPoint')}
          onClick={() => onStep(-1)}
        >
          <IconArrowLeft size={26} stroke={1.75} />
        </Button>
        <Button
          size="xl"
          justify="space-between"
          rightSection={<IconArrowRight size={26} stroke={1.75} />}
          classNames={{ label: css.next }}
          onClick={() => onStep(1)}
        >
          {next ? t('look.next', { name: next.name }) : t('look.toOverview')}
        </Button>
      </StickyActionBar>
    </div>
  );
}
