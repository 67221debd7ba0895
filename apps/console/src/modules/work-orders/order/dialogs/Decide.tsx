import { SegmentedControl, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { fieldProblem } from '../../../../shared/fieldProblem.ts';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { type Job, useOrder } from '../order.tsx';
import css from './Dialogs.module.css';
import { useSubmit } from './useSubmit.ts';

type Choice = 'open' | 'approved' | 'declined';
type Entry = { readonly choice: Choice; readonly reason: string };
const none: Entry = { choice: 'open', reason: '' };
const ways = ['in_person', 'phone', 'message'] as const;
type Way = (typeof ways)[number];

function JobChoice({
  job,
  entry,
  onChange,
}: {
  readonly job: Job;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
}) {
  const t = useT();
  const { order } = useOrder();
  return (
    <li className={css.decision}>
      <b>{job.title}</b>
      <MoneyText amount={job.total} currency={order.money.currency} />
      <SegmentedControl
        fullWidth
        aria-label={t('decide.job', { title: job.title })}
        value={entry.choice}
        onChange={(value) => onChange({ ...entry, choice: value as Choice })}
        data={[
          { value: 'approved', label: t('decide.approve') },
          { value: 'declined', label: t('decide.decline') },
          { value: 'open', label: t('decide.open') },
        ]}
      />
      {entry.choice === 'declined' && (
        <TextInput
          label={t('decide.why')}
          maxLength={300}
          value={entry.reason}
          onChange={(event) => onChange({ ...entry, reason: event.currentTarget.value })}
        />
      )}
    </li>
  );
}

function How({ how, onChange }: { readonly how: Way; readonly onChange: (how: Way) => void }) {
  const t = useT();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('decide.how')}
      value={how}
      onChange={(value) => onChange(ways.find((one) => one === value) ?? 'phone')}
      data={ways.map((value) => ({ value, label: t(`decide.${value}`) }))}
    />
  );
}

/** What the customer agrees to, as the ledger will say it: with tax and the shop's own lines. */
function Agreed({
  estimateId,
  decided,
}: {
  readonly estimateId: string;
  readonly decided: readonly { readonly jobId: string; readonly decision: Choice }[];
}) {
  const t = useT();
  const jobs = decided.filter(({ decision }) => decision === 'approved').map(({ jobId }) => jobId);
  const { data } = api.usePriceChoiceQuery({ estimateId, jobs: jobs.join(',') });
  if (!data) return <p className={css.total}>{t('decide.total')}</p>;
  return (
    <div aria-live="polite">
      {data.surcharges.map((line) => (
        <p className={css.total} key={line.description}>
          <span>{line.description}</span>
          <MoneyText amount={line.total} currency={data.currency} />
        </p>
      ))}
      <p className={css.total}>
        <span>{t('decide.total')}</span>
        <MoneyText amount={data.total} currency={data.currency} strong />
      </p>
    </div>
  );
}

/** Records what the customer decided in person, by phone or by message: who, how, and job by job. */
export function Decide({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { order, act } = useOrder();
  const waiting = order.jobs.filter((job) => job.decision === 'pending');
  const [how, setHow] = useState<Way>('phone');
  const [phone, setPhone] = useState(order.customer.phone ?? '');
  const [who, setWho] = useState(order.customer.name);
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [record] = api.useRecordDecisionMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const entryOf = (job: Job) => entries.get(job.id) ?? none;
  const decided = waiting.flatMap((job) => {
    const { choice, reason } = entryOf(job);
    return choice === 'open' ? [] : [{ jobId: job.id, decision: choice, reason: reason.trim() }];
  });
  const { estimate } = order;
  if (!estimate || waiting.length === 0) return <p>{t('decide.nothing')}</p>;
  const called = how === 'phone' && phone.trim() ? { phone: phone.trim() } : {};
  const perform = () =>
    submit(() =>
      act(record({ estimateId: estimate.id, how, who: who.trim(), ...called, decisions: decided }).unwrap()),
    );
  return (
    <DialogForm
      verb={t('decide.verb')}
      busy={busy}
      off={decided.length === 0 || who.trim() === ''}
      error={error}
      onSubmit={perform}
      onClose={onClose}
    >
      <p>{t('decide.text')}</p>
      <How how={how} onChange={setHow} />
      {how === 'phone' && (
        <TextInput
          label={t('decide.called')}
          type="tel"
          maxLength={32}
          value={phone}
          error={fieldProblem(t, error, 'phone')}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('decide.who')}
        required
        maxLength={120}
        value={who}
        error={who.trim() === '' ? t('decide.whoNeeded') : undefined}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <ul className={css.decisions}>
        {waiting.map((job) => (
          <JobChoice
            key={job.id}
            job={job}
            entry={entryOf(job)}
            onChange={(entry) => setEntries((now) => new Map(now).set(job.id, entry))}
          />
        ))}
      </ul>
      {decided.length === 0 ? (
        <p className={css.total}>{t('decide.none')}</p>
      ) : (
        <Agreed estimateId={estimate.id} decided={decided} />
      )}
    </DialogForm>
  );
}
