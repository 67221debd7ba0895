import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { quantityOf } from '../../../../shared/figures.ts';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { type Job, type Line, useOrder } from '../order.tsx';
import css from './Lines.module.css';
import { LinesEditor } from './LinesEditor.tsx';
import { lineGlyphs } from './lineGlyphs.ts';
import { PartIssue } from './PartIssue.tsx';

function Row({ job, line }: { readonly job: Job; readonly line: Line }) {
  const { t, format } = useSpeech();
  const { order } = useOrder();
  const { currency } = order.money;
  const Glyph = lineGlyphs[line.kind];
  const quantity = quantityOf(line.quantity, format);
  return (
    <tr>
      <td>
        <span className={css.what}>
          <Glyph size={16} stroke={1.75} aria-hidden />
          <span className="sr-only">{t(`job.kind.${line.kind}`)}: </span>
          {line.description}
        </span>
        {line.kind === 'part' && <PartIssue job={job} line={line} />}
      </td>
      <td className={css.part}>{line.partNumber}</td>
      <td className={css.end}>{line.kind === 'labour' ? t('job.hours', { hours: quantity }) : quantity}</td>
      <td className={css.each}>
        <MoneyText amount={line.unitPrice} currency={currency} bare />
      </td>
      <td className={css.end}>
        <MoneyText amount={line.net} currency={currency} bare />
      </td>
    </tr>
  );
}

/** The lines of a job with their sum; editing turns the table into fields. */
export function Lines({ job }: { readonly job: Job }) {
  const { t } = useSpeech();
  const { order } = useOrder();
  const may = useMay('jobs.price');
  const [editing, setEditing] = useState(false);
  const { currency } = order.money;
  const locked = !may || job.status === 'done';
  if (editing) return <LinesEditor job={job} onDone={() => setEditing(false)} />;
  return (
    <div className={css.lines}>
      {job.lines.length === 0 ? (
        <p className={css.none}>{t('job.noLines')}</p>
      ) : (
        <table className={css.table}>
          <caption className="sr-only">{t('job.lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('job.line')}</th>
              <th scope="col" className={css.part}>
                {t('job.partNumber')}
              </th>
              <th scope="col" className={css.end}>
                {t('job.quantity')}
              </th>
              <th scope="col" className={css.end}>
                {t('job.each')}
              </th>
              <th scope="col" className={css.end}>
                {currency}
              </th>
            </tr>
          </thead>
          <tbody>
            {job.lines.map((line) => (
              <Row key={line.id} job={job} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <p className={css.sum}>
        {!locked && (
          <Button
            variant="subtle"
            leftSection={<IconPencil size={16} stroke={1.75} />}
            onClick={() => setEditing(true)}
          >
            {t(job.lines.length === 0 ? 'job.addLine' : 'job.editLines')}
          </Button>
        )}
        <span className={css.tax}>
          {t('job.withTax', { amount: '' }).trim()} <MoneyText amount={job.total} currency={currency} />
        </span>
      </p>
    </div>
  );
}
