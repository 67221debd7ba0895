import { api } from '@pitlane/client/api';
import { IconCheck } from '@tabler/icons-react';
import { FewerParts } from '../../../../shared/FewerParts.tsx';
import { quantityOf } from '../../../../shared/figures.ts';
import { PartDeed, PartRow, PartWords } from '../../../../shared/PartDeed.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { clockTime, daysBetween, shortDate } from '../../../../shared/when.ts';
import { type Job, type Line, useOrder } from '../order.tsx';
import { useRun } from '../useRun.ts';
import css from './Lines.module.css';

const OVER = ['closed', 'cancelled'];

/** How much of it was handed out, by whom and when. */
function Said({ line, issued }: { readonly line: Line; readonly issued: NonNullable<Line['issued']> }) {
  const { t, format, timeZone } = useSpeech();
  const whole = issued.quantity >= line.quantity;
  const when = (at: string) =>
    daysBetween(at, new Date(), timeZone) === 0 ? clockTime(at, timeZone) : shortDate(at, timeZone, format);
  return (
    <PartWords>
      {whole && <IconCheck size={16} stroke={2} aria-hidden />}
      {t(whole ? 'parts.issued' : 'parts.some', {
        done: quantityOf(issued.quantity, format),
        all: quantityOf(line.quantity, format),
        time: when(issued.at),
        name: issued.by,
      })}
    </PartWords>
  );
}

/** Whether the part of a line was handed out: by whom and when, with the way back; else the button that does it. */
export function PartIssue({ job, line }: { readonly job: Job; readonly line: Line }) {
  const { t } = useSpeech();
  const { order, act } = useOrder();
  const may = useMay('parts.issue') && !OVER.includes(order.stage);
  const { busy, run } = useRun();
  const [issue] = api.useIssuePartMutation();
  const [takeBack] = api.useTakeBackPartMutation();
  const agreed = job.decision === 'approved' || (job.booked && job.decision !== 'declined');
  const { issued } = line;
  const whole = issued !== null && issued.quantity >= line.quantity;
  const about = { jobId: job.id, lineId: line.id };
  const part = line.description;
  const back = may && issued && (
    <PartDeed
      quiet
      verb={t('parts.takeBack')}
      named={t('parts.takeBackNamed', { part })}
      busy={busy}
      onPress={() => run(() => act(takeBack(about).unwrap()))}
    />
  );
  return (
    <PartRow part={part} className={css.issue}>
      {issued && <Said line={line} issued={issued} />}
      {may && agreed && !whole ? (
        <FewerParts
          part={part}
          left={line.quantity - (issued?.quantity ?? 0)}
          busy={busy}
          onIssue={(quantity) => run(() => act(issue({ ...about, quantity }).unwrap()))}
          also={back}
        >
          <PartDeed
            verb={t('parts.issue')}
            named={t('parts.issueNamed', { part })}
            busy={busy}
            onPress={() => run(() => act(issue(about).unwrap()))}
          />
        </FewerParts>
      ) : (
        back
      )}
    </PartRow>
  );
}
