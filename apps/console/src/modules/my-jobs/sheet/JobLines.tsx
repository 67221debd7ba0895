import { IconClockHour4, IconPackage, IconReceipt } from '@tabler/icons-react';
import { hoursOf, quantityOf } from '../../../shared/figures.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import type { JobSheet } from '../sheet.ts';
import css from './Job.module.css';
import { PartLine } from './PartLine.tsx';

const glyphs = {
  labour: IconClockHour4,
  part: IconPackage,
  sublet: IconReceipt,
  fee: IconReceipt,
  discount: IconReceipt,
};
const MINUTES = 60;

/** What the job is made of: work by the hour, parts to tick off as they are handed out. No prices on this surface. */
export function JobLines({ job }: { readonly job: JobSheet }) {
  const { t, format } = useSpeech();
  const shown = job.lines.filter((line) => line.kind !== 'discount' && line.kind !== 'fee');
  const parts = shown.filter((line) => line.kind === 'part');
  const done = parts.filter((line) => line.issued && line.issued.quantity >= line.quantity).length;
  const agreed = job.decision === 'approved';
  return (
    <section>
      <h2 className={css.heading}>
        {t('sheet.parts')} {agreed && parts.length > 0 && <span>{t('parts.count', { done, all: parts.length })}</span>}
      </h2>
      {shown.length === 0 && <p className={css.quiet}>{t('sheet.noLines')}</p>}
      {shown.length > 0 && (
        <ul className={css.list}>
          {shown.map((line) => {
            if (line.kind === 'part' && agreed) return <PartLine key={line.id} job={job} line={line} />;
            const Glyph = glyphs[line.kind];
            return (
              <li key={line.id}>
                <Glyph size={24} stroke={1.75} aria-hidden />
                <span className={css.grow}>
                  {line.description}
                  {line.partNumber && <small>{line.partNumber}</small>}
                </span>
                <span className={css.amount}>
                  {line.kind === 'labour'
                    ? t('sheet.labour', { hours: hoursOf((line.quantity * MINUTES) / 1000, format) })
                    : t('sheet.quantity', { quantity: quantityOf(line.quantity, format) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
