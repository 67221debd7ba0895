import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Link } from 'wouter';
import { MoneyText } from '../../MoneyText.tsx';
import { Panel } from '../../Panel.tsx';
import { useSpeech } from '../../phrases.tsx';
import records from '../../Records.module.css';
import { useMay } from '../../session.tsx';
import { dayOf, longDate } from '../../when.ts';
import { BillChip } from '../BillChip.tsx';
import '../../words/money.ts';
import css from './CustomerMoney.module.css';
import { SavedMethods } from './SavedMethods.tsx';
import { Statement } from './Statement.tsx';
import { Terms } from './Terms.tsx';

type Props = { readonly customerId: string; readonly name: string };
const FEW = 6;

/** What stands between the shop and a customer, in each currency; owed, or their credit. */
function Balance({ customerId }: Pick<Props, 'customerId'>) {
  const { t, timeZone } = useSpeech();
  const today = dayOf(new Date(), timeZone);
  const { data } = api.useGetStatementQuery({ customerId, from: today, to: today });
  if (!data || data.accounts.length === 0) return null;
  return (
    <dl className={css.balance}>
      {data.accounts.map(({ currency, closing }) => (
        <div key={currency}>
          <dt>{t(closing < 0 ? 'account.credit' : closing === 0 ? 'account.even' : 'account.owes')}</dt>
          <dd>
            <MoneyText amount={Math.abs(closing)} currency={currency} strong />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A customer's bills, balance, terms and cards on file. */
export default function CustomerMoney({ customerId, name }: Props) {
  const { t, format } = useSpeech();
  const write = useMay('invoices.write');
  const reads = useMay('payments.read');
  const [doing, setDoing] = useState<'terms' | 'statement'>();
  const { data } = api.useListInvoicesQuery({ customerId, limit: FEW });
  const close = () => setDoing(undefined);
  return (
    <Panel
      flush
      title={t('nav.money')}
      action={write && <Link href={`/money/new?customer=${customerId}`}>{t('bill.new')}</Link>}
    >
      <Balance customerId={customerId} />
      {data?.items.length === 0 && <p className={records.quiet}>{t('account.noBills')}</p>}
      <ul className={records.rows}>
        {data?.items.map((bill) => (
          <li key={bill.id}>
            <Link href={`/money/invoices/${bill.id}`} className={records.grow}>
              {bill.number ?? t('bill.draft')}{' '}
              <span className={records.soft}>{bill.issuedOn && longDate(bill.issuedOn, 'UTC', format)}</span>
            </Link>
            <BillChip status={bill.status} kind={bill.kind} />
            <MoneyText amount={bill.total} currency={bill.currency} />
          </li>
        ))}
      </ul>
      {reads && <SavedMethods customerId={customerId} />}
      <p className={css.links}>
        <button type="button" onClick={() => setDoing('statement')}>
          {t('account.statement')}
        </button>
        {write && (
          <button type="button" onClick={() => setDoing('terms')}>
            {t('account.terms')}
          </button>
        )}
        <Link href={`/money/recurring?customer=${customerId}`}>{t('books.recurring')}</Link>
        {data && data.items.length === FEW && (
          <Link href={`/money?q=${encodeURIComponent(name)}`}>{t('account.all')}</Link>
        )}
      </p>
      {doing === 'terms' && <Terms customerId={customerId} onClose={close} />}
      {doing === 'statement' && <Statement customerId={customerId} name={name} onClose={close} />}
    </Panel>
  );
}
