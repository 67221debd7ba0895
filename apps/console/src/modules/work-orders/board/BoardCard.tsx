import { useDraggable } from '@dnd-kit/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { classes } from '../../../shared/classes.ts';
import { useT } from '../../../shared/phrases.tsx';
import { SaveState } from '../../../shared/SaveState.tsx';
import { useMay } from '../../../shared/session.tsx';
import type { Card, Mark } from './board.ts';
import css from './Card.module.css';
import { CardBody } from './CardBody.tsx';
import type { Pending } from './useMoves.ts';

export type CardDrag = { readonly card: Card; readonly from: Mark };

type Props = {
  readonly card: Card;
  readonly from: Mark;
  readonly glow: boolean;
  readonly pending?: Pending;
  readonly described: string;
  readonly onMenu: (card: Card) => void;
};

/** A car on the board: drag it, press M or use its menu to move it, Enter to open it. */
export const BoardCard = memo(function BoardCard({ card, from, glow, pending, described, onMenu }: Props) {
  const t = useT();
  const may = useMay('workOrders.write');
  const data: CardDrag = { card, from };
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.id, data, disabled: !may });
  if (isDragging) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!may || event.target instanceof HTMLButtonElement) return;
    if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onMenu(card);
      return;
    }
    listeners?.onKeyDown?.(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside has the focus and the keys; the card only widens the place to grab
    <div
      ref={setNodeRef}
      className={classes(css.card, glow && css.fresh, pending?.state && css[pending.state])}
      {...listeners}
      onKeyDown={onKeyDown}
      aria-describedby={may ? described : undefined}
    >
      <CardBody card={card} />
      {pending && (
        <span className={css.state}>
          <SaveState state={pending.state} />
        </span>
      )}
      {may && !pending && (
        <button
          type="button"
          className={css.menu}
          aria-label={t('board.moveCar', { plate: card.vehicle.plate })}
          onClick={() => onMenu(card)}
          onPointerDown={(event) => event.stopPropagation()}
        >
          <IconArrowsMove size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
});
