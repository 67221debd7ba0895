import { ActionIcon } from '@mantine/core';
import {
  IconAlertOctagon,
  IconCalendarCheck,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheckFilled,
  IconCircleX,
  IconHourglass,
  IconSendOff,
  IconUserPlus,
} from '@tabler/icons-react';
import { ConditionGlyph } from '../../../../shared/ConditionGlyph.tsx';
import { clockOf, hoursOf } from '../../../../shared/figures.ts';
import { Initials } from '../../../../shared/Initials.tsx';
import { JobCard, type JobEdge } from '../../../../shared/JobCard.tsx';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { signedFigure } from '../../../../shared/money.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { clockTime } from '../../../../shared/when.ts';
import { type Job, useOrder } from '../order.tsx';
import { JobOpen } from './JobOpen.tsx';
import css from './JobRow.module.css';
import { howWords, pauseWords } from './words.ts';

export function edgeOf(job: Job): JobEdge {
  if (job.decision === 'declined') return 'declined';
  if (job.status === 'in_work' || job.status === 'paused') return 'in_work';
  if (job.status === 'done') return 'done';
  if (job.decision === 'pending') return 'waiting';
  return job.decision === 'approved' || job.booked ? 'approved' : 'not_sent';
}

const glyphs = {
  approved: IconCircleCheckFilled,
  declined: IconCircleX,
  pending: IconHourglass,
  booked: IconCalendarCheck,
  not_sent: IconSendOff,
};

/** The price is not the one the customer agreed to: said in red, with the difference. */
function Authorise({ job }: { readonly job: Job }) {
  const { t, format } = useSpeech();
  const { currency } = useOrder().order.money;
  if (!job.authorisation) return null;
  const { difference } = job.authorisation;
  const words = t('job.authorise', { difference: signedFigure(difference, currency, format) });
  return (
    <span className={css.authorise}>
      <IconAlertOctagon size={16} stroke={2} aria-hidden />
      {words}
    </span>
  );
}

/** What the customer decided, when and how; what was booked needs no estimate. */
function Decision({ job }: { readonly job: Job }) {
  const { t, timeZone } = useSpeech();
  const decision = job.decision === 'not_sent' && job.booked ? 'booked' : job.decision;
  const Glyph = glyphs[decision];
  return (
    <span className={css.cell} data-decision={decision}>
      <Glyph size={18} stroke={1.75} aria-hidden />
      <span>
        <strong>{t(`job.decision.${decision}`)}</strong>
        {job.decidedAt && <small>{howWords(t, job.decidedHow, clockTime(job.decidedAt, timeZone))}</small>}
        {!job.decidedAt && job.booked && decision !== 'booked' && <small>{t('job.how.booked')}</small>}
      </span>
    </span>
  );
}

/** Who does it, and how far it is. */
function Worker({ job }: { readonly job: Job }) {
  const { t, timeZone, format } = useSpeech();
  const planned = hoursOf(job.estimatedMinutes, format);
  const progress = () => {
    if (job.runningSince) return t('job.started', { time: clockTime(job.runningSince, timeZone) });
    if (job.status === 'paused') return t('job.paused', { reason: pauseWords(t, job.pauseReason) });
    if (job.actualMinutes > 0) return t('job.of', { done: clockOf(job.actualMinutes), planned });
    return job.estimatedMinutes > 0 ? t('job.planned', { hours: planned }) : '';
  };
  return (
    <span className={css.cell}>
      {job.technician ? (
        <Initials initials={job.technician.initials} />
      ) : (
        <IconUserPlus size={18} stroke={1.75} aria-hidden className={css.quiet} />
      )}
      <span>
        <span>{job.technician?.name ?? t('job.nobody')}</span>
        <small>{progress()}</small>
      </span>
    </span>
  );
}

function Cells({ job, open }: { readonly job: Job; readonly open: boolean }) {
  const { t } = useSpeech();
  const photo = job.photos[0];
  return (
    <>
      {!open && photo && (
        <img className={css.thumb} src={photo.thumbUrl} alt={photo.caption ?? t('job.photo')} loading="lazy" />
      )}
      <Worker job={job} />
      <Decision job={job} />
    </>
  );
}

type Props = { readonly job: Job; readonly open: boolean; readonly glow: boolean; readonly onToggle: () => void };

/** A job as a row; open it shows its story, lines, photos and clock. */
export function JobRow({ job, open, glow, onToggle }: Props) {
  const { t } = useSpeech();
  const { order } = useOrder();
  const declined = job.decision === 'declined';
  const Chevron = open ? IconChevronUp : IconChevronDown;
  const label = t(open ? 'job.close' : 'job.open', { title: job.title });
  return (
    <JobCard
      id={`job-${job.id}`}
      edge={edgeOf(job)}
      glow={glow}
      glyph={<ConditionGlyph condition={job.condition} word="stack" size={20} />}
      title={
        <button
          type="button"
          className={css.title}
          data-open={open || undefined}
          aria-expanded={open}
          onClick={onToggle}
        >
          {job.title}
        </button>
      }
      sentence={job.authorisation ? <Authorise job={job} /> : (job.sentence ?? job.cause ?? job.concern)}
      cells={<Cells job={job} open={open} />}
      price={<MoneyText amount={job.net} currency={order.money.currency} bare strong={!declined} struck={declined} />}
      control={
        <ActionIcon variant="subtle" color="gray" className={css.chevron} aria-label={label} onClick={onToggle}>
          <Chevron size={18} stroke={1.75} />
        </ActionIcon>
      }
    >
      {open && <JobOpen key={job.id} job={job} />}
    </JobCard>
  );
}
