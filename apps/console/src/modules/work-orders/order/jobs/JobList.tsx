import { Button } from '@mantine/core';
import { IconPlus, IconTool } from '@tabler/icons-react';
import { useEffect } from 'react';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { KeyHint } from '../../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../../shared/keyboard.ts';
import { useT } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { useGlow } from '../../../../shared/useGlow.ts';
import { useOrder } from '../order.tsx';
import { JobRow } from './JobRow.tsx';
import css from './Jobs.module.css';

type Props = { readonly openJob: string | null; readonly onOpen: (id: string | null) => void };

/** J and K walk the jobs, E edits the open one; the row that opens comes into sight. */
function useJobKeys({ openJob, onOpen }: Props) {
  const t = useT();
  const { order } = useOrder();
  const { jobs } = order;
  const step = (by: number) => {
    const at = jobs.findIndex((job) => job.id === openJob);
    const next = at < 0 ? (by > 0 ? 0 : jobs.length - 1) : Math.min(jobs.length - 1, Math.max(0, at + by));
    const job = jobs[next];
    if (job) onOpen(job.id);
  };
  useShortcut('j', () => step(1), t('order.nextJob'));
  useShortcut('k', () => step(-1), t('order.previousJob'));
  useShortcut(
    'e',
    () => document.querySelector<HTMLElement>(`#job-${openJob} [data-edit]`)?.click(),
    t('order.editJob'),
    { off: openJob === null },
  );
  useEffect(() => {
    if (openJob) document.getElementById(`job-${openJob}`)?.scrollIntoView({ block: 'nearest' });
  }, [openJob]);
}

/** The jobs in the order of safety, one open at a time. */
export function JobList(props: Props) {
  const t = useT();
  const { order, begin } = useOrder();
  const may = useMay('jobs.price');
  const over = order.stage === 'closed' || order.stage === 'cancelled';
  useJobKeys(props);
  useShortcut('a', () => begin({ what: 'add' }), t('order.addJob'), { off: !may || over });
  const glowing = useGlow(new Map(order.jobs.map((job) => [job.id, `${job.version} ${job.status} ${job.decision}`])));
  return (
    <section aria-labelledby="jobs" className={css.jobs}>
      <header className={css.head}>
        <h2 id="jobs">{t('order.jobs')}</h2>
        <span className={css.note}>{t('order.jobsNote', { count: order.jobs.length })}</span>
        <span className={css.keys}>
          <KeyHint keys={['J', 'K']} /> {t('order.keys.move')} <KeyHint keys="E" /> {t('order.keys.edit')}
        </span>
        {may && !over && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.75} />}
            rightSection={<KeyHint keys="A" />}
            onClick={() => begin({ what: 'add' })}
          >
            {t('order.addJob')}
          </Button>
        )}
      </header>
      {order.jobs.length === 0 && <EmptyState icon={IconTool} title={t('order.noJobs')} hint={t('order.noJobsHint')} />}
      {order.jobs.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          open={job.id === props.openJob}
          glow={glowing.has(job.id)}
          onToggle={() => props.onOpen(job.id === props.openJob ? null : job.id)}
        />
      ))}
    </section>
  );
}
