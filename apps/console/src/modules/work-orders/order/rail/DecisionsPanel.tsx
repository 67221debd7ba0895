import { api } from '@pitlane/client/api';
import type { listAuthorisations } from '@pitlane/contracts/authorisations';
import type { OutputOf } from '@pitlane/contracts/core';
import { IconAlertOctagon, IconLink, IconSignature } from '@tabler/icons-react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { moneyFigure, signedFigure } from '../../../../shared/money.ts';
import { Panel } from '../../../../shared/Panel.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { openDocument } from '../../../../shared/till/documents.ts';
import { useDeed } from '../../../../shared/useDeed.ts';
import { clockTime, shortDate } from '../../../../shared/when.ts';
import { useOrder } from '../order.tsx';
import css from './Decisions.module.css';

type Ledger = OutputOf<typeof listAuthorisations>;
type Entry = Ledger['entries'][number];

function pathOf(strokes: readonly (readonly number[])[]): string {
  const points = (stroke: readonly number[]) =>
    stroke.flatMap((value, index) => (index % 2 === 0 ? [`${value} ${stroke[index + 1] ?? 0}`] : []));
  return strokes.map((stroke) => `M${points(stroke).join('L')}l0.1 0`).join('');
}

function Signed({ signature }: { readonly signature: NonNullable<Entry['signature']> }) {
  const { t } = useSpeech();
  const { name, drawing } = signature;
  return (
    <>
      <p className={css.signed}>
        <IconSignature size={16} stroke={1.75} aria-hidden /> {t('decisions.signed', { name })}
      </p>
      {drawing && (
        <svg
          className={css.drawing}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="img"
          aria-label={t('decisions.drawn', { name })}
        >
          <path d={pathOf(drawing.strokes)} />
        </svg>
      )}
    </>
  );
}

function Row({ entry, currency }: { readonly entry: Entry; readonly currency: string }) {
  const { t, timeZone, format } = useSpeech();
  const { who, how, at, approved, declined, surcharges, amount, difference, recordedBy, phone } = entry;
  const facts = [
    t(`decisions.how.${how}`),
    `${shortDate(at, timeZone, format)} ${clockTime(at, timeZone)}`,
    phone && t('decisions.called', { phone }),
    recordedBy && t('decisions.by', { name: recordedBy }),
    t('decisions.version', { version: entry.version }),
    entry.termsAccepted && t('decisions.terms'),
  ];
  return (
    <li className={css.entry}>
      <p className={css.head}>
        <strong>{who}</strong>
        <MoneyText amount={amount} currency={currency} strong />
      </p>
      <p className={css.soft}>{facts.filter(Boolean).join(', ')}</p>
      {approved.length > 0 && <p>{t('decisions.approved', { titles: approved.join(', ') })}</p>}
      {declined.length > 0 && <p>{t('decisions.declined', { titles: declined.join(', ') })}</p>}
      {surcharges.map(({ description, total }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a frozen entry
        <p key={at}>{t('decisions.own', { words: description, amount: moneyFigure(total, currency, format) })}</p>
      ))}
      {difference !== amount && (
        <p className={css.soft}>{t('decisions.difference', { amount: signedFigure(difference, currency, format) })}</p>
      )}
      {entry.signature && <Signed signature={entry.signature} />}
    </li>
  );
}

function Chain({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useSpeech();
  if (!ledger.intact)
    return (
      <p className={css.broken} role="alert">
        <IconAlertOctagon size={20} stroke={2} aria-hidden /> {t('decisions.broken')}
      </p>
    );
  return (
    <p className={css.soft}>
      <IconLink size={16} stroke={1.75} aria-hidden /> {t('decisions.intact', { count: ledger.entries.length })}
    </p>
  );
}

/** Every decision of the customer on this work order: who, when, how, what it came to, the difference, the signature. */
export function DecisionsPanel() {
  const { t } = useSpeech();
  const { order } = useOrder();
  const { data } = api.useListAuthorisationsQuery({ workOrderId: order.id });
  const print = useDeed();
  if (!data) return null;
  const evidence = (
    <span className={css.evidence}>
      <button type="button" onClick={() => print.run(() => openDocument({ kind: 'evidence', id: order.id }))}>
        {t('decisions.evidencePdf')}
      </button>
      <a href={`/api/v1/work-orders/${order.id}/evidence`} download={`evidence-${order.number}.json`}>
        {t('decisions.evidence')}
      </a>
    </span>
  );
  return (
    <Panel title={t('decisions.title')} action={data.entries.length > 0 && evidence}>
      {print.error !== undefined && <ErrorNote error={print.error} />}
      {data.entries.length === 0 && <p className={css.soft}>{t('decisions.none')}</p>}
      <ol className={css.entries}>
        {data.entries.map((entry) => (
          <Row key={entry.id} entry={entry} currency={data.currency} />
        ))}
      </ol>
      {(data.entries.length > 0 || !data.intact) && <Chain ledger={data} />}
    </Panel>
  );
}
