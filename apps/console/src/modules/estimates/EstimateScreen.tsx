import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getEstimate } from '@pitlane/contracts/estimates';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'wouter';
import { ConditionGlyph } from '../../shared/ConditionGlyph.tsx';
import { JobCard, type JobEdge } from '../../shared/JobCard.tsx';
import { lazy } from '../../shared/lazy.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { clockTime, shortDate } from '../../shared/when.ts';
import css from './Estimate.module.css';
import { Questions } from './Questions.tsx';
import '../../shared/words/decisions.ts';
import '../../shared/words/money.ts';
import '../../shared/words/visit.ts';
import '../../shared/words/work-order.ts';

const DepositDialog = lazy(() => import('../../shared/till/DepositDialog.tsx'));

export type Estimate = OutputOf<typeof getEstimate>;
type Job = Estimate['jobs'][number];

const edges: Readonly<Record<Job['decision'], JobEdge>> = {
  pending: 'waiting',
  approved: 'approved',
  declined: 'declined',
};

function Decided({ job }: { readonly job: Job }) {
  const { t, timeZone, format } = useSpeech();
  return (
    <span className={css.decided}>
      <strong>{t(`job.decision.${job.decision}`)}</strong>
      {job.decidedAt && (
        <small>
          {t('estimate.decided', {
            name: job.decidedBy ?? '',
            time: `${shortDate(job.decidedAt, timeZone, format)} ${clockTime(job.decidedAt, timeZone)}`,
          })}
        </small>
      )}
      {job.reason && (
        <small>
          <q>{job.reason}</q>
        </small>
      )}
    </span>
  );
}

function Totals({ estimate }: { readonly estimate: Estimate }) {
  const { t, format } = useSpeech();
  const { currency, approved, all, byRate } = estimate;
  const rate = new Intl.NumberFormat(format, { maximumFractionDigits: 2 });
  return (
    <dl className={css.totals}>
      <div>
        <dt>{t('estimate.all')}</dt>
        <dd>
          <MoneyText amount={all.net} currency={currency} />
        </dd>
      </div>
      {byRate.map((line) => (
        <div key={line.rateBp}>
          <dt>{t('estimate.taxAt', { rate: rate.format(line.rateBp / 100) })}</dt>
          <dd>
            <MoneyText amount={line.tax} currency={currency} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('money.total')}</dt>
        <dd>
          <MoneyText amount={all.total} currency={currency} strong />
        </dd>
      </div>
      <div>
        <dt>{t('money.approvedTotal')}</dt>
        <dd>
          <MoneyText amount={approved.total} currency={currency} strong />
        </dd>
      </div>
    </dl>
  );
}

function Body({ estimate }: { readonly estimate: Estimate }) {
  const { t, timeZone, format } = useSpeech();
  const { number, version, status, currency, sentAt, viewedAt } = estimate;
  const mayBill = useMay('invoices.post');
  const [asking, setAsking] = useState(false);
  const time = (at: string) => `${shortDate(at, timeZone, format)} ${clockTime(at, timeZone)}`;
  const note = [
    t(`estimate.status.${status}`),
    sentAt && t('estimate.sentAt', { time: time(sentAt) }),
    viewedAt && t('estimate.viewedAt', { time: time(viewedAt) }),
    estimate.validUntil && t('estimate.validUntil', { day: shortDate(estimate.validUntil, 'UTC', format) }),
  ];
  return (
    <>
      <PageHeader
        title={t('estimate.heading', { number, version })}
        note={note.filter(Boolean).join(', ')}
        actions={
          <>
            {mayBill && (
              <Button size="md" variant="default" onClick={() => setAsking(true)}>
                {t('deposit.ask')}
              </Button>
            )}
            <Button component={Link} href={`/work-orders/${estimate.workOrderId}`} size="md">
              {t('estimate.toOrder')}
            </Button>
          </>
        }
      />
      {asking && (
        <Suspense>
          <DepositDialog estimateId={estimate.id} currency={currency} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {estimate.changedSince && <p className={css.changed}>{t('estimate.changed')}</p>}
      {estimate.changeRequest && <p className={css.asked}>{t('money.changes', { text: estimate.changeRequest })}</p>}
      {estimate.callAskedAt && <p className={css.asked}>{t('money.call')}</p>}
      <div className={css.body}>
        <section className={css.jobs} aria-labelledby="estimate-jobs">
          <h2 id="estimate-jobs" className="sr-only">
            {t('order.jobs')}
          </h2>
          {estimate.jobs.map((job) => (
            <JobCard
              key={job.id}
              edge={edges[job.decision]}
              glyph={<ConditionGlyph condition={job.condition} word="stack" size={20} />}
              title={job.title}
              sentence={job.sentence}
              cells={<Decided job={job} />}
              price={
                <MoneyText
                  amount={job.net}
                  currency={currency}
                  bare
                  strong={job.decision !== 'declined'}
                  struck={job.decision === 'declined'}
                />
              }
            />
          ))}
        </section>
        <aside className={css.side}>
          <Panel title={t('money.title')} note={currency}>
            <Totals estimate={estimate} />
          </Panel>
          <Questions estimate={estimate} />
        </aside>
      </div>
    </>
  );
}

/** One version of an estimate as the customer got it, with each decision, totals, and their questions. */
export default function EstimateScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const read = api.useGetEstimateQuery({ estimateId: id });
  const { data } = read;
  if (!data) return <Pending of={read} rows={8} />;
  return <Body estimate={data} />;
}
