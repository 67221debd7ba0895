import { classes } from './classes.ts';
import css from './MoneyText.module.css';
import { moneyFigure } from './money.ts';
import { useSpeech } from './phrases.tsx';

type Props = {
  /** Minor units (ngwee, cents). */
  readonly amount: number;
  readonly currency: string;
  /** Leave the code out where a heading already names it. */
  readonly bare?: boolean;
  readonly strong?: boolean;
  /** Declined: struck through and grey. */
  readonly struck?: boolean;
};

/** An amount: small currency code before a tabular figure, `ZMW 1,250.00`. */
export function MoneyText({ amount, currency, bare, strong, struck }: Props) {
  const { format } = useSpeech();
  const figure = moneyFigure(amount, currency, format);
  const Tag = struck ? 's' : 'span';
  return (
    <Tag className={classes(css.money, strong && css.strong, struck && css.struck)}>
      {!bare && <span className={css.code}>{currency} </span>}
      {figure}
    </Tag>
  );
}
