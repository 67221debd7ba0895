import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getStatement } from '@pitlane/contracts/invoices';
import { IconPrinter, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../ConfirmDialog.tsx';
import { Dialog } from '../../Dialog.tsx';
import { ErrorNote } from '../../ErrorNote.tsx';
import { MoneyText } from '../../MoneyText.tsx';
import { Pending } from '../../Pending.tsx';
import { useSpeech } from '../../phrases.tsx';
import { useMay } from '../../session.tsx';
import { useDeed } from '../../useDeed.ts';
import { dayOf, longDate } from '../../when.ts';
import { openDocument, printsDocuments } from '../documents.ts';
import css from './CustomerMoney.module.css';

type Account = OutputOf<typeof getStatement>['accounts'][number];
type Props = { readonly customerId: string; readonly name: string; readonly onClose: () => void };
/** What moved, where the booking's own words name the bill alone. */
const movements: Readonly<Record<string, 'account.payment' | 'account.refund' | 'account.creditUsed' | undefined>> = {
  payment: 'account.payment',
  refund: 'account.refund',
  credit_applied: 'account.creditUsed',
};
const QUARTER = 90 * 86_400_000;

/** One currency: what stood open before, each movement, what stands open after. */
function AccountTable({ account }: { readonly account: Account }) {
  const { t, format } = useSpeech();
  const { currency, opening, rows, closing } = account;
  const wordsOf = ({ kind, description }: Account['rows'][number]) => {
    const movement = movements[kind];
    return movement ? [t(movement), description].filter(Boolean).join(' · ') : description;
  };
  const figure = (amount: number, strong = false) => (
    <MoneyText amount={amount} currency={currency} bare strong={strong} />
  );
  return (
    <table className={css.account}>
      <caption>{currency}</caption>
      <tbody>
        <tr>
          <td colSpan={3}>{t('account.opening')}</td>
          <td className={css.end}>{figure(opening)}</td>
        </tr>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two movements of a day may be alike; their order is all they have
          <tr key={index}>
            <td>{longDate(row.day, 'UTC', format)}</td>
            <td>{wordsOf(row)}</td>
            <td className={css.end}>{figure(row.amount)}</td>
            <td className={css.end}>{figure(row.balance)}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={3}>
            <strong>{t('account.closing')}</strong>
          </td>
          <td className={css.end}>{figure(closing, true)}</td>
        </tr>
      </tbody>
    </table>
  );
}

type Sending = Props & { readonly from: string; readonly to: string };

/** Says what the customer will get, and takes words to go with it. */
function SendStatement({ customerId, name, from, to, onClose }: Sending) {
  const { t, format } = useSpeech();
  const [send] = api.useSendStatementMutation();
  const days = { from: longDate(from, 'UTC', format), to: longDate(to, 'UTC', format) };
  const perform = async (message: string) => {
    await send({ customerId, from, to, message }).unwrap();
    notifications.show({ message: t('account.statementSent', { name }) });
  };
  return (
    <ConfirmDialog
      opened
      title={t('account.sendStatementTo', { name })}
      verb={t('account.sendStatement')}
      reason={{ label: t('bill.message') }}
      onConfirm={perform}
      onClose={onClose}
    >
      <p>{t('account.sendStatementHint', days)}</p>
    </ConfirmDialog>
  );
}

/** Bills, credits and payments of a customer between two days, to look at, to print or to send. */
export function Statement({ customerId, name, onClose }: Props) {
  const { t, timeZone } = useSpeech();
  const today = dayOf(new Date(), timeZone);
  const [from, setFrom] = useState(() => dayOf(new Date(Date.now() - QUARTER), timeZone));
  const [to, setTo] = useState(today);
  const fits = from !== '' && to !== '' && from <= to;
  const read = api.useGetStatementQuery({ customerId, from, to }, { skip: !fits });
  const { data } = read;
  const print = useDeed();
  const write = useMay('invoices.write');
  const [sending, setSending] = useState(false);
  const back = () => setSending(false);
  if (sending) return <SendStatement customerId={customerId} name={name} from={from} to={to} onClose={back} />;
  const empty = !data || data.accounts.length === 0;
  return (
    <Dialog opened onClose={onClose} title={t('account.statementOf', { name })} size={720} centered>
      <div className={css.period}>
        <TextInput
          type="date"
          label={t('tax.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('tax.to')}
          value={to}
          error={!fits}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        {printsDocuments && fits && (
          <Button
            variant="default"
            loading={print.busy}
            leftSection={<IconPrinter size={18} stroke={1.75} />}
            onClick={() => print.run(() => openDocument({ kind: 'statement', id: customerId, from, to }))}
          >
            {t('bill.pdf')}
          </Button>
        )}
        {write && (
          <Button
            disabled={!fits || empty}
            leftSection={<IconSend size={18} stroke={1.75} />}
            onClick={() => setSending(true)}
          >
            {t('account.sendStatement')}
          </Button>
        )}
      </div>
      {print.error !== undefined && <ErrorNote error={print.error} />}
      {fits && <Pending of={read} rows={4} />}
      {data?.accounts.length === 0 && <p>{t('account.noMovements')}</p>}
      {data?.accounts.map((account) => (
        <AccountTable key={account.currency} account={account} />
      ))}
    </Dialog>
  );
}
