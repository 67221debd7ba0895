import type { OutputOf } from '@pitlane/contracts/core';
import type { getReceivedInvoice } from '@pitlane/contracts/documents';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import bills from '../bill/Bill.module.css';
import css from './Received.module.css';

export type Received = OutputOf<typeof getReceivedInvoice>;

/** Whether the file's own figures agree with each other. */
export function AddsUp({ fits }: { readonly fits: boolean }) {
  const { t } = useSpeech();
  const Glyph = fits ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={css.adds} data-fits={fits || undefined} role={fits ? undefined : 'alert'}>
      <Glyph size={18} stroke={1.75} aria-hidden />
      {t(fits ? 'received.right' : 'received.wrong')}
    </p>
  );
}

/** Net, tax by rate, total, and what is still to be paid. */
export function ReceivedSums({ bill }: { readonly bill: Received }) {
  const { t, format } = useSpeech();
  const { currency } = bill;
  const figure = new Intl.NumberFormat(format, { maximumFractionDigits: 2 });
  const row = (label: string, amount: number, className?: string) => (
    <div key={label} className={className}>
      <dt>{label}</dt>
      <dd>
        <MoneyText amount={amount} currency={currency} bare={!className} strong={className !== undefined} />
      </dd>
    </div>
  );
  return (
    <Panel title={t('bill.sums')} note={currency}>
      <dl className={bills.sums}>
        {row(t('bill.net'), bill.net)}
        {bill.byRate.map(({ rate, tax }) => row(t('estimate.taxAt', { rate: figure.format(rate) }), tax))}
        {row(t('bill.total'), bill.total, `${bills.total} ${bills.big}`)}
        {bill.due !== bill.total && row(t('received.due'), bill.due, bills.total)}
      </dl>
    </Panel>
  );
}
