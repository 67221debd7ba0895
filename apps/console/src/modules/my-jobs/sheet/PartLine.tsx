import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { FewerParts } from '../../../shared/FewerParts.tsx';
import { quantityOf } from '../../../shared/figures.ts';
import { deliver } from '../../../shared/outbox.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { SaveState } from '../../../shared/SaveState.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { clockTime } from '../../../shared/when.ts';
import type { JobSheet } from '../sheet.ts';
import sheet from './Job.module.css';
import css from './PartLine.module.css';

type Line = JobSheet['lines'][number];

/** A part to tick off: one tap hands it out, another takes it back. The whole row is the box. */
export function PartLine({ job, line }: { readonly job: JobSheet; readonly line: Line }) {
  const { t, format, timeZone } = useSpeech();
  const deed = useDeed();
  const { issued } = line;
  const whole = issued !== null && issued.quantity >= line.quantity;
  // What waits to be sent counts until the server tells of it.
  const [waits, setWaits] = useState<boolean>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server says now replaces what waited
  useEffect(() => setWaits(undefined), [issued?.quantity, issued?.at]);
  const ticked = waits ?? whole;
  const tap = async () => {
    const input = { jobId: job.jobId, lineId: line.id };
    const name = ticked ? 'takeBackPart' : 'issuePart';
    const label = t(ticked ? 'parts.takeBackNamed' : 'parts.issueNamed', { part: line.description });
    const done = await deed.run(() => deliver(name, input, label));
    if (done?.state === 'queued') setWaits(!ticked);
  };
  const some = async (quantity: number) => {
    const label = t('parts.issueNamed', { part: line.description });
    const input = { jobId: job.jobId, lineId: line.id, quantity };
    const done = await deed.run(() => deliver('issuePart', input, label));
    if (done?.state === 'queued') setWaits(false);
    return done;
  };
  const figure = (quantity: number) => quantityOf(quantity, format);
  return (
    <li className={css.row}>
      <label className={css.button}>
        <input
          type="checkbox"
          className="sr-only"
          aria-label={t('parts.box', { part: line.description })}
          checked={ticked}
          disabled={deed.busy}
          onChange={tap}
        />
        <span className={css.box} aria-hidden>
          {ticked && <IconCheck size={22} stroke={2.5} />}
        </span>
        <span className={sheet.grow}>
          {line.description}
          {line.partNumber && <small>{line.partNumber}</small>}
          {issued && waits === undefined && (
            <small>
              {t(whole ? 'parts.issued' : 'parts.some', {
                done: figure(issued.quantity),
                all: figure(line.quantity),
                time: clockTime(issued.at, timeZone),
                name: issued.by,
              })}
            </small>
          )}
        </span>
        <span className={sheet.amount}>{t('sheet.quantity', { quantity: figure(line.quantity) })}</span>
      </label>
      {waits === undefined && (
        <FewerParts
          part={line.description}
          left={line.quantity - (issued?.quantity ?? 0)}
          busy={deed.busy}
          onIssue={some}
        />
      )}
      {waits !== undefined && <SaveState state="queued" />}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </li>
  );
}
