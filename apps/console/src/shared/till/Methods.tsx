import {
  IconBuildingBank,
  IconCash,
  IconCreditCard,
  IconCreditCardPay,
  IconDeviceMobileMessage,
  IconQrcode,
  IconWallet,
} from '@tabler/icons-react';
import { useT } from '../phrases.tsx';
import css from './Till.module.css';

export type Way = 'cash' | 'terminal' | 'bank' | 'phone' | 'link' | 'saved' | 'credit';

const glyphs = {
  cash: IconCash,
  terminal: IconCreditCard,
  bank: IconBuildingBank,
  phone: IconDeviceMobileMessage,
  link: IconQrcode,
  saved: IconCreditCardPay,
  credit: IconWallet,
} as const;

type Props = { readonly ways: readonly Way[]; readonly value: Way; readonly onChange: (way: Way) => void };

/** The ways to pay as big buttons; one is on. */
export function Methods({ ways, value, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className={css.ways}>
      <legend className="sr-only">{t('till.how')}</legend>
      {ways.map((way) => {
        const Glyph = glyphs[way];
        return (
          <button key={way} type="button" aria-pressed={way === value} onClick={() => onChange(way)}>
            <Glyph size={26} stroke={1.5} aria-hidden />
            {t(`till.way.${way}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
