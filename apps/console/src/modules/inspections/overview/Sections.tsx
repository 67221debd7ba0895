import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { ConditionGlyph } from '../../../shared/ConditionGlyph.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { deliver } from '../../../shared/outbox.ts';
import { useT } from '../../../shared/phrases.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { measuredWords, needsPhoto, nextOpen, type Point } from '../inspection.ts';
import { Marks } from './Marks.tsx';
import type { OverviewProps } from './Overview.tsx';
import css from './Sections.module.css';

function Points({
  points,
  open,
  onOpen,
}: { readonly points: readonly Point[] } & Pick<OverviewProps, 'open' | 'onOpen'>) {
  const t = useT();
  return (
    <ul className={css.points}>
      {points.map((point) => (
        <li key={point.key}>
          <button
            type="button"
            className={css.point}
            aria-current={point.key === open || undefined}
            onClick={() => onOpen(point.key)}
          >
            <ConditionGlyph condition={point.condition ?? 'not_checked'} size={24} word="hidden" />
            <span className={css.grow}>{point.name}</span>
            <span className={css.quiet}>
              {needsPhoto(point) ? t('look.needsPhoto') : measuredWords(point, point.measured)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The sections; one opens to its points and may be called all good at once. */
export function Sections({ inspection, open, onOpen }: OverviewProps) {
  const t = useT();
  const deed = useDeed();
  const current = inspection.points.find((point) => point.key === open)?.section;
  const [chosen, setChosen] = useState<string | null>();
  const shown = chosen === undefined ? (current ?? nextOpen(inspection.points)?.section) : chosen;
  const good = (section: { readonly key: string; readonly name: string }) =>
    deed.run(() => deliver('recordSectionGood', { inspectionId: inspection.id, section: section.key }, section.name));
  return (
    <section>
      <h2 className={css.heading}>{t('look.sections')}</h2>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <div className={css.sections}>
        {inspection.sections.map((section) => {
          const points = inspection.points.filter((point) => point.section === section.key);
          const done = points.filter((point) => point.condition !== null).length;
          const opened = section.key === shown;
          const left = points.length - done;
          return (
            <div key={section.key} data-opened={opened || undefined} className={css.section}>
              <button
                type="button"
                className={css.row}
                aria-expanded={opened}
                onClick={() => setChosen(opened ? null : section.key)}
              >
                <span className={css.grow}>
                  <strong>{section.name}</strong>
                  <Marks points={points} />
                </span>
                <span className={css.count}>{t('look.doneOf', { done, total: points.length })}</span>
                {opened ? <IconChevronUp size={22} aria-hidden /> : <IconChevronDown size={22} aria-hidden />}
              </button>
              {opened && <Points points={points} open={open} onOpen={onOpen} />}
              {opened && left > 0 && inspection.state === 'in_progress' && (
                <Button
                  size="xl"
                  variant="default"
                  className={css.good}
                  loading={deed.busy}
                  onClick={() => good(section)}
                  rightSection={<IconChevronRight size={20} />}
                >
                  {t('look.sectionGood')}
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
