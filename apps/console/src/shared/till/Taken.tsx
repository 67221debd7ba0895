import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconPrinter } from '@tabler/icons-react';
import { ErrorNote } from '../ErrorNote.tsx';
import { MoneyText } from '../MoneyText.tsx';
import { useT } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import type { Bill } from './bill.ts';
import { openDocument, printsDocuments } from './documents.ts';
import css from './Till.module.css';

type Props = {
  readonly bill: Bill;
  readonly change: number;
  /** The payment just booked, for its receipt. */
  readonly paymentId?: string;
  readonly onClose: () => void;
};

/** The receipt of the payment just taken, on paper. */
function Receipt({ id }: { readonly id: string }) {
  const t = useT();
  const print = useDeed();
  return (
    <>
      {print.error !== undefined && <ErrorNote error={print.error} />}
      <Button
        size="lg"
        variant="default"
        fullWidth
        loading={print.busy}
        leftSection={<IconPrinter size={20} stroke={1.75} />}
        onClick={() => print.run(() => openDocument({ kind: 'receipt', id }))}
      >
        {t('till.receipt')}
      </Button>
    </>
  );
}

/** The money is booked: what is left to pay, and what to hand back. */
export function Taken({ bill, change, paymentId, onClose }: Props) {
  const t = useT();
  const { currency, open, number } = bill;
  return (
    <div className={css.taken} role="status">
      <IconCircleCheckFilled size={56} className={css.check} aria-hidden />
      <strong>
        {open > 0 ? t('till.partTaken', { number: number ?? '' }) : t('till.paid', { number: number ?? '' })}
      </strong>
      {open > 0 && (
        <span>
          {t('till.stillOpen')} <MoneyText amount={open} currency={currency} strong />
        </span>
      )}
      {change > 0 && (
        <span className={css.change}>
          {t('till.change')}
          <MoneyText amount={change} currency={currency} strong />
        </span>
      )}
      {paymentId && printsDocuments && <Receipt id={paymentId} />}
      <Button size="lg" fullWidth onClick={onClose} autoFocus>
        {t('till.done')}
      </Button>
    </div>
  );
}
