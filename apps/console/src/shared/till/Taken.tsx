import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { MoneyText } from '../MoneyText.tsx';
import { useT } from '../phrases.tsx';
import type { Bill } from './bill.ts';
import css from './Till.module.css';

type Props = { readonly bill: Bill; readonly change: number; readonly onClose: () => void };

/** The money is booked: what is left to pay, and what to hand back. */
export function Taken({ bill, change, onClose }: Props) {
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
      <Button size="lg" fullWidth onClick={onClose} data-autofocus>
        {t('till.done')}
      </Button>
    </div>
  );
}
