import { Link } from 'wouter';
import { hoursOf } from '../../../../shared/figures.ts';
import { Hatch } from '../../../../shared/Hatch.tsx';
import { MoneyBar } from '../../../../shared/MoneyBar.tsx';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { moneyFigure } from '../../../../shared/money.ts';
import { Panel } from '../../../../shared/Panel.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import css from './Rail.module.css';

/** Rows of the parts that are not empty. */
function useParts() {
  const { t } = useSpeech();
  const { money } = useOrder().order;
  return [
    {
      part: 'approved',
      words: t('money.approved', { count: money.approvedJobs }),
      amount: money.approved,
      jobs: money.approvedJobs,
    },
    {
      part: 'booked',
      words: t('money.booked', { count: money.bookedJobs }),
      amount: money.booked,
      jobs: money.bookedJobs,
    },
    {
      part: 'waiting',
      words: t('money.waiting', { count: money.waitingJobs }),
      amount: money.waiting,
      jobs: money.waitingJobs,
    },
    {
      part: 'not_sent',
      words: t('money.notSent', { count: money.notSentJobs }),
      amount: money.notSent,
      jobs: money.notSentJobs,
    },
    {
      part: 'declined',
      words: t('money.declined', { count: money.declinedJobs }),
      amount: money.declined,
      jobs: money.declinedJobs,
    },
  ].filter((one) => one.jobs > 0);
}

/** What is approved, waiting, declined; the estimate without and with tax; hours worked for those who may see them. */
export function MoneyPanel() {
  const { t, format } = useSpeech();
  const { order } = useOrder();
  const { money, estimate, margin, jobs } = order;
  const parts = useParts();
  const figure = (amount: number) => moneyFigure(amount, money.currency, format);
  const { currency } = money;
  return (
    <Panel
      title={t('money.title')}
      note={t('money.note', { currency })}
      action={
        estimate && <Link href={`/estimates/${estimate.id}`}>{t('money.version', { version: estimate.version })}</Link>
      }
    >
      {jobs.length > 0 && (
        <MoneyBar
          approved={money.approved + money.booked}
          waiting={money.waiting + money.notSent}
          declined={money.declined}
          label={t('money.bar', {
            agreed: figure(money.approved + money.booked),
            waiting: figure(money.waiting + money.notSent),
            declined: figure(money.declined),
          })}
        />
      )}
      <ul className={css.money}>
        {parts.map(({ part, words, amount }) => (
          <li key={part}>
            <span className={css.swatch} data-part={part} aria-hidden>
              {part === 'waiting' && <Hatch />}
            </span>
            {words}
            <MoneyText
              amount={amount}
              currency={currency}
              bare
              strong={part === 'approved'}
              struck={part === 'declined'}
            />
          </li>
        ))}
        <li className={css.sum}>
          {t('money.estimate', { count: jobs.length })}
          <MoneyText amount={money.estimateNet} currency={currency} bare strong />
        </li>
        {money.approvedJobs > 0 && (
          <li>
            {t('money.approvedTotal')}
            <MoneyText amount={money.approvedTotal} currency={currency} bare />
          </li>
        )}
        {margin && margin.actualMinutes > 0 && (
          <li>
            {t('money.actual')}
            <span className="tabular">{t('job.spent', { done: hoursOf(margin.actualMinutes, format) })}</span>
          </li>
        )}
      </ul>
      {estimate?.changeRequest && <p className={css.ask}>{t('money.changes', { text: estimate.changeRequest })}</p>}
      {estimate?.callAsked && <p className={css.ask}>{t('money.call')}</p>}
    </Panel>
  );
}
