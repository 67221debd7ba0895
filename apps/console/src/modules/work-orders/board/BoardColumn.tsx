import { useDroppable } from '@dnd-kit/core';
import {
  IconArrowRight,
  IconCarGarage,
  IconClipboardCheck,
  IconKey,
  IconRosetteDiscountCheck,
  IconTool,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { sayKnown } from '../../../shared/known.ts';
import { useT } from '../../../shared/phrases.tsx';
import css from './Board.module.css';
import type { CardDrag } from './BoardCard.tsx';
import { type Column, columnSays, moveInto } from './board.ts';

const icons = {
  received: IconCarGarage,
  inspected: IconClipboardCheck,
  choice: IconUserQuestion,
  work: IconTool,
  check: IconRosetteDiscountCheck,
  ready: IconKey,
};

type Props = {
  readonly column: Column;
  /** Cars shown after the view's filter. */
  readonly shown: number;
  readonly drag: CardDrag | undefined;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

function Count({ column }: Pick<Props, 'column'>) {
  const t = useT();
  const { count, limit } = column;
  if (limit === null)
    return (
      <span className={css.count}>
        <b aria-hidden>{count}</b>
        <span className="sr-only">{t('board.count', { count })}</span>
      </span>
    );
  const over = count > limit;
  return (
    <span className={css.count} data-over={over || undefined}>
      <span aria-hidden>
        <b>{count}</b> {t('board.limit', { count: '', limit }).trim()}
      </span>
      <span className="sr-only">{t(over ? 'board.overLimit' : 'board.limit', { count, limit })}</span>
    </span>
  );
}

/** What will happen if it is dropped here, and what the customer will see. */
function Tip({ drag, column }: { readonly drag: CardDrag; readonly column: Column }) {
  const t = useT();
  const move = moveInto(drag.card, column);
  if (!move) return null;
  return (
    <>
      {move.allowed && <span className={css.slot} />}
      <p className={css.tip}>
        <strong>
          {move.allowed
            ? t('board.dropHere', { stage: t(`stageName.${move.to}`) })
            : sayKnown(t, move.why, t('board.notFromHere'))}
        </strong>{' '}
        {move.allowed &&
          (move.customerSees
            ? t('board.customerSees', { name: drag.card.customer.name, words: move.customerSees })
            : t('board.customerNothing'))}{' '}
        {move.allowed && (
          <>
            {t('board.sameKey')} <KeyHint keys="M" />
          </>
        )}
      </p>
    </>
  );
}

/** A column: its name and count, what the server allows while a card is dragged, its cards. */
export function BoardColumn({ column, shown, drag, children, foot }: Props) {
  const t = useT();
  const { setNodeRef, isOver } = useDroppable({ id: column.mark, data: { column } });
  const Icon = icons[column.mark];
  const move = drag && drag.from !== column.mark ? moveInto(drag.card, column) : undefined;
  const hidden = column.count - shown;
  return (
    <section
      ref={setNodeRef}
      className={css.column}
      data-column={column.mark}
      data-over={(isOver && move?.allowed) || undefined}
      data-refuses={(drag && drag.from !== column.mark && !move?.allowed) || undefined}
      aria-labelledby={`column-${column.mark}`}
    >
      <header className={css.head}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <h2 id={`column-${column.mark}`} className={css.name}>
          {t(`board.column.${column.mark}`)}
        </h2>
        <Count column={column} />
        {drag && <span className={css.says}>{columnSays(t, drag.card, column, drag.from)}</span>}
      </header>
      <div className={css.cards}>
        {children}
        {isOver && drag && drag.from !== column.mark && <Tip drag={drag} column={column} />}
        {drag?.from === column.mark && (
          <p className={css.gone}>
            <IconArrowRight size={16} stroke={1.75} aria-hidden />
            {t('board.beingMoved', { plate: drag.card.vehicle.plate })}
          </p>
        )}
        {shown === 0 && hidden === 0 && !drag && <p className={css.empty}>{t(`board.empty.${column.mark}`)}</p>}
        {hidden > 0 && <p className={css.empty}>{t('board.filteredOut', { count: hidden })}</p>}
        {foot}
      </div>
    </section>
  );
}
