import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { deliver } from '../../../shared/outbox.ts';
import { useT } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { needsPhoto, nextOpen, type Point } from '../inspection.ts';
import css from './Overview.module.css';
import type { OverviewProps } from './Overview.tsx';

const NAMED = 8;
/** What is missing stands at the end of a long page: it comes into sight when it appears. */
const intoSight = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'center' });

function Missing({ points, onOpen }: { readonly points: readonly Point[] } & Pick<OverviewProps, 'onOpen'>) {
  const t = useT();
  return (
    <ul className={css.missing}>
      {points.map((point) => (
        <li key={point.key}>
          <button type="button" onClick={() => onOpen(point.key)}>
            {t('look.missing', {
              name: point.name,
              what: t(point.condition === null ? 'look.needsCheck' : 'look.needsPhoto'),
            })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Goes on with the next open point, or finishes and names what is missing. */
export function Finish({ inspection, onOpen, broad }: OverviewProps) {
  const t = useT();
  const may = useMay('inspections.write');
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  const next = nextOpen(inspection.points);
  const left = inspection.points.filter((point) => point.condition === null);
  const photos = inspection.points.filter(needsPhoto);
  const finish = (skipRest: boolean) =>
    deed.run(() => deliver('finishInspection', { inspectionId: inspection.id, skipRest }, inspection.name));
  return (
    <>
      {(asking || deed.error !== undefined) && (
        <div className={css.note} ref={intoSight}>
          {deed.error !== undefined && <ErrorNote error={deed.error} />}
          <Missing points={[...photos, ...left.slice(0, NAMED)]} onOpen={onOpen} />
          {left.length > 0 && (
            <Button size="xl" variant="default" loading={deed.busy} onClick={() => finish(true)}>
              {t('look.finishRest', { count: left.length })}
            </Button>
          )}
        </div>
      )}
      <div className={css.bar}>
        <StickyActionBar>
          {(next || photos.length > 0) && !asking && (
            <Button size="xl" variant="default" onClick={() => setAsking(true)}>
              {t('tech.finish')}
            </Button>
          )}
          {next && !broad ? (
            <Button
              size="xl"
              justify="space-between"
              rightSection={<IconArrowRight size={26} stroke={1.75} />}
              onClick={() => onOpen(next.key)}
            >
              <span className={css.continue}>
                {t('look.continue')}
                <small>{next.name}</small>
              </span>
            </Button>
          ) : (
            !next && (
              <Button
                size="xl"
                loading={deed.busy}
                leftSection={<IconCheck size={26} stroke={2} />}
                onClick={() => (photos.length > 0 ? setAsking(true) : finish(false))}
              >
                {t('look.finish')}
              </Button>
            )
          )}
        </StickyActionBar>
      </div>
    </>
  );
}
