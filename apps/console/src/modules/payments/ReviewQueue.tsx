import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getAttempt } from '@pitlane/contracts/payments';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { clockTime, longDate } from '../../shared/when.ts';
import css from './Payments.module.css';

type Attempt = OutputOf<typeof getAttempt>;
type Decision = 'book' | 'refund' | 'ignore';
const decisions: readonly Decision[] = ['book', 'refund', 'ignore'];
const MANY = 50;

function Review({ attempt, onDecide }: { readonly attempt: Attempt; readonly onDecide: (decision: Decision) => void }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('money.manage');
  const { found } = attempt;
  return (
    <article className={css.review}>
      <h3>
        <Link href={`/money/invoices/${attempt.invoiceId}`}>{attempt.number ?? t('bill.draft')}</Link>{' '}
        {attempt.customer}
      </h3>
      <p className={css.soft}>
        {t(`provider.${attempt.provider}`)}, {longDate(attempt.createdAt, timeZone, format)}{' '}
        {clockTime(attempt.createdAt, timeZone)}
        {attempt.providerRef && `, ${attempt.providerRef}`}
      </p>
      <dl className={css.compared}>
        <div>
          <dt>{t('review.asked')}</dt>
          <dd>
            <MoneyText amount={attempt.amount} currency={attempt.currency} strong />
          </dd>
        </div>
        <div data-other>
          <dt>{t('review.found')}</dt>
          <dd>{found ? <MoneyText amount={found.amount} currency={found.currency} strong /> : t('review.nothing')}</dd>
        </div>
        {found && found.currency === attempt.currency && (
          <div>
            <dt>{t('review.difference')}</dt>
            <dd>
              <MoneyText amount={found.amount - attempt.amount} currency={found.currency} strong />
            </dd>
          </div>
        )}
      </dl>
      {may && (
        <div className={css.buttons}>
          {decisions.map((decision) => (
            <Button key={decision} variant="default" onClick={() => onDecide(decision)}>
              {t(`review.${decision}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}

/** Money that came other than asked: a person books it, gives it back, or puts it aside. */
export function ReviewQueue() {
  const { t } = useSpeech();
  const read = api.useListPaymentReviewsQuery({ limit: MANY });
  const { data, refetch } = read;
  const [resolve] = api.useResolvePaymentReviewMutation();
  const [asking, setAsking] = useState<{ readonly attempt: Attempt; readonly decision: Decision }>();
  const count = data?.items.length ?? 0;
  return (
    <Panel flush title={t('review.title')} note={count > 0 ? t('review.count', { count }) : undefined}>
      <Pending of={read} rows={3} />
      {data && count === 0 && (
        <EmptyState icon={IconCircleCheck} title={t('review.none')} hint={t('review.noneHint')} />
      )}
      {data?.items.map((attempt) => (
        <Review key={attempt.id} attempt={attempt} onDecide={(decision) => setAsking({ attempt, decision })} />
      ))}
      {asking && (
        <ConfirmDialog
          opened
          grave={asking.decision === 'refund'}
          title={t(`review.ask.${asking.decision}`, { name: asking.attempt.customer })}
          verb={t(`review.${asking.decision}`)}
          onConfirm={async () => {
            await resolve({ attemptId: asking.attempt.id, decision: asking.decision }).unwrap();
            refetch();
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>{t(`review.why.${asking.decision}`)}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
