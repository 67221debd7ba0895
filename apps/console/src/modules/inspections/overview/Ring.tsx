import css from './Ring.module.css';

const TURN = 2 * Math.PI * 42;

type Props = { readonly done: number; readonly total: number; readonly size?: number; readonly children?: string };

/** How much is done, as a ring; the figure stands inside or beside it. Decoration: say it in words too. */
export function Ring({ done, total, size = 84, children }: Props) {
  const share = total > 0 ? done / total : 0;
  return (
    <span className={css.ring} style={{ width: size, height: size }} aria-hidden>
      <svg role="presentation" viewBox="0 0 100 100" width={size} height={size}>
        <circle cx="50" cy="50" r="42" className={css.rest} />
        <circle
          cx="50"
          cy="50"
          r="42"
          className={css.done}
          strokeDasharray={`${share * TURN} ${TURN}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      {children && <span className={css.figure}>{children}</span>}
    </span>
  );
}
