import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { FewerParts } from '../../../shared/FewerParts.tsx';
import { quantityOf } from '../../../shared/figures.ts';
import { deliver } from '../../../shared/outbox.ts';
import { PartDeed, PartRow } from '../../../shared/PartDeed.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { SaveState } from '../../../shared/SaveState.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { clockTime } from '../../../shared/when.ts';
import type { JobSheet } from '../sheet.ts';
import sheet from './Job.module.css';
import css from './PartLine.module.css';

type Line = JobSheet['lines'][number];
type Props = { readonly job: JobSheet; readonly line: Line };

/** Handing a part out and taking it back, also while there is no connection. */
function useHanding({ job, line }: Props) {
  const { t } = useSpeech();
  const deed = useDeed();
  const { issued, description: part } = line;
  // What waits to be sent counts until the server tells of it.
  const [waits, setWaits] = useState<boolean>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server says now replaces what waited
  useEffect(() => setWaits(undefined), [issued?.quantity, issued?.at]);
  const about = { jobId: job.jobId, lineId: line.id };
  const whole = issued !== null && issued.quantity >= line.quantity;
  return {
    deed,
    whole,
    partly: issued !== null && !whole && waits === undefined,
    waits: waits !== undefined,
    ticked: waits ?? whole,
    /** Hands out all that is left, or so many thousandths. */
    issue: async (quantity?: number) => {
      const input = quantity === undefined ? about : { ...about, quantity };
      const done = await deed.run(() => deliver('issuePart', input, t('parts.issueNamed', { part })));
      if (done?.state === 'queued') setWaits(quantity === undefined);
      return done;
    },
    takeBack: async () => {
      const done = await deed.run(() => deliver('takeBackPart', about, t('parts.takeBackNamed', { part })));
      if (done?.state === 'queued') setWaits(false);
    },
  };
}
type Handing = ReturnType<typeof useHanding>;

/** Fewer than all, and the way back where some are handed out. */
function Deeds({ line, handing }: { readonly line: Line; readonly handing: Handing }) {
  const { t } = useSpeech();
  const { deed, partly, issue, takeBack } = handing;
  const part = line.description;
  const back = partly && (
    <PartDeed
      quiet
      verb={t('parts.takeBack')}
      named={t('parts.takeBackNamed', { part })}
      busy={deed.busy}
      onPress={takeBack}
    />
  );
  return (
    <PartRow part={part} className={css.deeds}>
      <FewerParts
        part={part}
        left={line.quantity - (line.issued?.quantity ?? 0)}
        busy={deed.busy}
        onIssue={(quantity) => issue(quantity)}
        also={back}
      />
    </PartRow>
  );
}

/** What was handed out of it, when and by whom. */
function Said({ line, whole }: { readonly line: Line; readonly whole: boolean }) {
  const { t, format, timeZone } = useSpeech();
  const { issued } = line;
  if (!issued) return null;
  return (
    <small>
      {t(whole ? 'parts.issued' : 'parts.some', {
        done: quantityOf(issued.quantity, format),
        all: quantityOf(line.quantity, format),
        time: clockTime(issued.at, timeZone),
        name: issued.by,
      })}
    </small>
  );
}

/** A part to tick off: one tap hands it out, another takes it back. The whole row is the box. */
export function PartLine({ job, line }: Props) {
  const { t, format } = useSpeech();
  const handing = useHanding({ job, line });
  const { deed, whole, partly, waits, ticked, issue, takeBack } = handing;
  return (
    <li className={css.row}>
      <label className={css.button}>
        <input
          type="checkbox"
          className="sr-only"
          ref={(box) => {
            if (box) box.indeterminate = partly;
          }}
          aria-label={t('parts.box', { part: line.description })}
          checked={ticked}
          aria-disabled={deed.busy}
          onChange={() => !deed.busy && (ticked ? takeBack() : issue())}
        />
        <span className={css.box} aria-hidden>
          {ticked ? <IconCheck size={22} stroke={2.5} /> : partly && <IconMinus size={22} stroke={2.5} />}
        </span>
        <span className={sheet.grow}>
          {line.description}
          {line.partNumber && <small>{line.partNumber}</small>}
          {!waits && <Said line={line} whole={whole} />}
        </span>
        <span className={sheet.amount}>{t('sheet.quantity', { quantity: quantityOf(line.quantity, format) })}</span>
      </label>
      {!waits && !whole && <Deeds line={line} handing={handing} />}
      {waits && <SaveState state="queued" />}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </li>
  );
}
