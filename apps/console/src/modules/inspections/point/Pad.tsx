import { IconBackspace } from '@tabler/icons-react';
import { useT } from '../../../shared/phrases.tsx';
import css from './Measure.module.css';

type Props = {
  readonly label: string;
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
  readonly onDone: () => void;
};

/** Number keys without a decimal key, for gloves. */
export function Pad({ label, onDigit, onErase, onDone }: Props) {
  const t = useT();
  const digit = (key: string) => (
    <button key={key} type="button" onClick={() => onDigit(key)}>
      {key}
    </button>
  );
  return (
    <fieldset className={css.pad}>
      <legend className="sr-only">{label}</legend>
      {['1', '2', '3', '4', '5'].map(digit)}
      <button type="button" aria-label={t('look.erase')} onClick={onErase}>
        <IconBackspace size={26} stroke={1.75} aria-hidden />
      </button>
      {['6', '7', '8', '9', '0'].map(digit)}
      <button type="button" className={css.padDone} onClick={onDone}>
        {t('look.padDone')}
      </button>
    </fieldset>
  );
}
