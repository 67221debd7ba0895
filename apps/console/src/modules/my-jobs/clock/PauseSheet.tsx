import { Button } from '@mantine/core';
import {
  IconArrowsExchange,
  IconCoffee,
  IconEye,
  IconHelpCircle,
  IconMessage,
  IconMoon,
  IconPackage,
  IconPlayerPause,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Sheet } from '../../../shared/Dialog.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { clockWords, type JobSheet, workedSeconds } from '../sheet.ts';
import css from './PauseSheet.module.css';
import { type PauseReason, useClock } from './useClock.ts';
import { useSecond } from './useSecond.ts';

const reasons = [
  ['parts', IconPackage],
  ['customer', IconUserQuestion],
  ['help', IconHelpCircle],
  ['break', IconCoffee],
  ['other_job', IconArrowsExchange],
  ['end_of_day', IconMoon],
  ['other', IconMessage],
] as const;

type Props = { readonly job: JobSheet; readonly onClose: () => void };

function Reasons({
  value,
  onChange,
}: {
  readonly value: PauseReason;
  readonly onChange: (reason: PauseReason) => void;
}) {
  const t = useT();
  return (
    <fieldset className={css.reasons}>
      <legend className="sr-only">{t('pause.title')}</legend>
      {reasons.map(([reason, Icon]) => (
        <label key={reason} className={css.reason}>
          <input type="radio" name="reason" checked={value === reason} onChange={() => onChange(reason)} />
          <Icon size={26} stroke={1.75} aria-hidden />
          <span className={css.words}>
            <strong>{t(`pause.${reason}`)}</strong>
            <small>{t(`pause.${reason}Told`)}</small>
          </span>
          <span className={css.dot} aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}

/** Why the clock stops: who is told, and the sentence the customer sees, before anything is sent. */
export function PauseSheet({ job, onClose }: Props) {
  const t = useT();
  const now = useSecond(true);
  const { deed, pause } = useClock();
  const [reason, setReason] = useState<PauseReason>('parts');
  const [note, setNote] = useState('');
  const save = async () => {
    if (await pause(job, reason, note.trim())) onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      radius="xl"
      title={t('pause.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ content: css.content, title: css.title }}
    >
      <div className={css.head}>
        <PlateChip plate={job.vehicle.plate} region={job.vehicle.plateRegion} />
        <span className={css.job}>{job.title}</span>
        <span className={css.time}>{clockWords(workedSeconds(job, now))}</span>
      </div>
      <Reasons value={reason} onChange={setReason} />
      <GrowingText
        size="lg"
        maxLength={300}
        label={t(reason === 'parts' ? 'pause.notePart' : 'pause.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className={css.sees}>
        <IconEye size={20} stroke={1.75} aria-hidden />
        {t('pause.sees', { words: t('workOrders.job.paused') })}
      </p>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <div className={css.buttons}>
        <Button size="xl" variant="default" onClick={onClose}>
          {t('pause.keep')}
        </Button>
        <Button size="xl" loading={deed.busy} leftSection={<IconPlayerPause size={24} stroke={1.75} />} onClick={save}>
          {t('pause.verb')}
        </Button>
      </div>
    </Sheet>
  );
}
