import { api } from '@pitlane/client/api';
import { useT } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { type Job, useOrder } from '../order.tsx';
import { InlineWords } from './InlineWords.tsx';
import css from './JobWords.module.css';

type Field = 'cause' | 'correction' | 'sentence' | 'statusWords';

/** How one field is saved: with a version check where the person may price jobs, as the technician's words otherwise. */
function useSave(job: Job) {
  const { act } = useOrder();
  const price = useMay('jobs.price');
  const [update] = api.useUpdateJobMutation();
  const [describe] = api.useDescribeJobMutation();
  return (field: Field) => (text: string, version: number) => {
    const value = text || null;
    if (field === 'statusWords') return act(describe({ jobId: job.id, statusWords: value }).unwrap());
    if (price) return act(update({ jobId: job.id, version, [field]: value }).unwrap());
    if (field === 'sentence') return Promise.resolve();
    return act(describe({ jobId: job.id, [field]: value }).unwrap());
  };
}

/** Concern, cause, correction, and the two sentences the customer reads; each editable where it stands. */
export function JobWords({ job }: { readonly job: Job }) {
  const t = useT();
  const save = useSave(job);
  const [work, price] = [useMay('jobs.work'), useMay('jobs.price')];
  const working = job.status === 'in_work' || job.status === 'paused';
  return (
    <dl className={css.words}>
      {job.concern && (
        <div>
          <dt>{t('job.concern')}</dt>
          <dd>
            <q>{job.concern}</q>
          </dd>
        </div>
      )}
      <InlineWords
        label={t('job.cause')}
        text={job.cause}
        version={job.version}
        locked={!work && !price}
        onSave={save('cause')}
        first
      />
      <InlineWords
        label={t('job.correction')}
        text={job.correction}
        version={job.version}
        locked={!work && !price}
        onSave={save('correction')}
      />
      <InlineWords
        label={t('job.sentence')}
        hint={t('job.sentenceHint')}
        text={job.sentence}
        version={job.version}
        locked={!price}
        onSave={save('sentence')}
      />
      {working && (
        <InlineWords
          label={t('job.statusWords')}
          hint={t('job.statusWordsHint')}
          text={job.statusWords}
          version={job.version}
          locked={!work}
          onSave={save('statusWords')}
        />
      )}
      {job.declineReason && (
        <div>
          <dt>{t('job.decision.declined')}</dt>
          <dd>
            <q>{job.declineReason}</q>
          </dd>
        </div>
      )}
    </dl>
  );
}
