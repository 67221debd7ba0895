import { Hatch } from './Hatch.tsx';
import css from './MoneyBar.module.css';

type Props = { readonly approved: number; readonly waiting: number; readonly declined: number; readonly label: string };

/** Share of approved (solid), waiting (hatched) and declined (grey) money; `label` says it in words. */
export function MoneyBar({ approved, waiting, declined, label }: Props) {
  return (
    <div className={css.bar} role="img" aria-label={label}>
      {approved > 0 && <span className={css.approved} style={{ flexGrow: approved }} />}
      {waiting > 0 && (
        <span className={css.part} style={{ flexGrow: waiting }}>
          <Hatch className={css.fill} />
        </span>
      )}
      {declined > 0 && <span className={css.declined} style={{ flexGrow: declined }} />}
    </div>
  );
}
