import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { MoneyText } from '../MoneyText.tsx';
import { useT } from '../phrases.tsx';
import { useMay } from '../session.tsx';
import { asksMoney, type Bill } from './bill.ts';
import { CreditForm } from './CreditForm.tsx';
import { HandForm } from './HandForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { Methods, type Way } from './Methods.tsx';
import { PhoneForm } from './PhoneForm.tsx';
import { SavedForm } from './SavedForm.tsx';
import { Taken } from './Taken.tsx';
import css from './Till.module.css';

type Props = { readonly bill: Bill; readonly onTaken: () => unknown; readonly onClose: () => void };

/** The ways this shop can take money now: by hand always, the others as they are set up. */
function useWays({ id: invoiceId, customerId }: Bill) {
  const reads = useMay('payments.read');
  const { data: setUp } = api.useListProvidersQuery({}, { skip: !reads });
  const { data: saved } = api.useListMethodsQuery({ customerId }, { skip: !reads });
  const { data: till } = api.useGetTillQuery({ invoiceId }, { skip: !reads });
  const credit = till?.credit ?? 0;
  const on = setUp?.items.filter(({ enabled }) => enabled) ?? [];
  const phones = on.filter(({ methods }) => methods.includes('mobile_money')).map(({ provider }) => provider);
  const ways: Way[] = ['cash', 'terminal', 'bank'];
  if (phones.length > 0) ways.push('phone');
  if (on.length > 0) ways.push('link');
  if (saved && saved.items.length > 0) ways.push('saved');
  if (credit > 0) ways.push('credit');
  return { ways, phones, credit };
}
export type Provider = 'stripe' | 'square' | 'mtn' | 'airtel' | 'flutterwave';

/** What is open, how it is paid, and the one verb. */
export function Till({ bill, onTaken, onClose }: Props) {
  const t = useT();
  const { ways, phones, credit } = useWays(bill);
  const [way, setWay] = useState<Way>('cash');
  const [done, setDone] = useState<{ readonly change: number; readonly paymentId?: string }>();
  if (done || !asksMoney(bill)) return <Taken bill={bill} change={0} {...done} onClose={onClose} />;
  const taken = (change: number, paymentId?: string) => {
    setDone({ change, paymentId });
    onTaken();
  };
  return (
    <div className={css.till}>
      <p className={css.due}>
        <span>
          {t('till.due', { number: bill.number ?? '' })}
          <small>{bill.customer}</small>
        </span>
        <MoneyText amount={bill.open} currency={bill.currency} strong />
      </p>
      <Methods ways={ways} value={way} onChange={setWay} />
      {(way === 'cash' || way === 'terminal' || way === 'bank') && (
        <HandForm key={way} bill={bill} method={way} onTaken={taken} />
      )}
      {way === 'phone' && <PhoneForm bill={bill} providers={phones} />}
      {way === 'link' && <LinkForm bill={bill} />}
      {way === 'saved' && <SavedForm bill={bill} />}
      {way === 'credit' && <CreditForm bill={bill} credit={credit} onTaken={() => taken(0)} />}
    </div>
  );
}
