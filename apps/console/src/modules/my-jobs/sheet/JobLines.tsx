import { IconClockHour4, IconPackage, IconReceipt } from '@tabler/icons-react';
import { hoursOf, quantityOf } from '../../../shared/figures.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import type { JobSheet } from '../sheet.ts';
import css from './Job.module.css';

const glyphs = {
  labour: IconClockHour4,
  part: IconPackage,
  sublet: IconReceipt,
  fee: IconReceipt,
  discount: IconReceipt,
};
const MINUTES = 60;

/** What the job is made of: work by the hour, parts with their numbers. No prices on this surface. */
export function JobLines({ lines }: Pick<JobSheet, 'lines'>) {
  const { t, format } = useSpeech();
  const shown = lines.filter((line) => line.kind !== 'discount' && line.kind !== 'fee');
  return (
    <section>
      <h2 className={css.heading}>{t('sheet.parts')}</h2>
      {shown.length === 0 && <p className={css.quiet}>{t('sheet.noLines')}</p>}
      {shown.length > 0 && (
        <ul className={css.list}>
          {shown.map((line) => {
            const Glyph = glyphs[line.kind];
            return (
              <li key={`${line.kind} ${line.description} ${line.partNumber}`}>
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
