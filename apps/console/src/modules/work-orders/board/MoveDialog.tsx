import css from '../../../shared/ChoiceList.module.css';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { Dialog } from '../../../shared/Dialog.tsx';
import { sayKnown } from '../../../shared/known.ts';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Board, Card, Move } from './board.ts';
import type { Asking } from './useMoves.ts';

type Props = {
  readonly card: Card | undefined;
  readonly columns: Board['columns'];
  readonly onClose: () => void;
  /** A move without a reason. */
  readonly onMove: (wanted: Asking) => void;
};

/** “Move to…”: every move the server knows for this car, the forbidden ones with why. The keyboard's twin of dragging. */
export function MoveDialog({ card, columns, onClose, onMove }: Props) {
  const t = useT();
  const markOf = (move: Move) => columns.find((column) => column.stages.includes(move.to))?.mark ?? 'ready';
  return (
    <Dialog
      opened={card !== undefined}
      onClose={onClose}
      centered
      title={t('board.moveTo', { plate: card?.vehicle.plate ?? '' })}
    >
      {card && card.moves.length === 0 && <p>{t('board.noMoves')}</p>}
      <ul className={css.choices}>
        {card?.moves.map((move, index) => (
          <li key={move.to}>
            <button
              type="button"
              aria-disabled={!move.allowed}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                if (!move.allowed) return;
                onClose();
                onMove({ card, move, to: markOf(move) });
              }}
            >
              <strong>{t(`stageName.${move.to}`)}</strong>
              <small data-below>
                {move.allowed
                  ? move.customerSees && t('board.customerSees', { name: card.customer.name, words: move.customerSees })
                  : sayKnown(t, move.why, t('board.notFromHere'))}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

type ReasonProps = {
  readonly asking: Asking | undefined;
  readonly onClose: () => void;
  readonly onConfirm: (asking: Asking, reason: string) => Promise<void>;
};

/** Asks why a car goes back. What was typed stays when the server refuses. */
export function ReasonDialog({ asking, onClose, onConfirm }: ReasonProps) {
  const t = useT();
  if (!asking) return null;
  const { card, move } = asking;
  return (
    <ConfirmDialog
      opened
      title={t('board.reasonTitle', { plate: card.vehicle.plate, stage: t(`stageName.${move.to}`) })}
      verb={t('board.move')}
      reason={{ label: t('board.reasonLabel'), needed: true }}
      onConfirm={(reason) => onConfirm(asking, reason)}
      onClose={onClose}
    >
      <p>
        <PlateChip plate={card.vehicle.plate} region={card.vehicle.plateRegion} />{' '}
        {move.customerSees
          ? t('board.customerSees', { name: card.customer.name, words: move.customerSees })
          : t('board.customerNothing')}
      </p>
    </ConfirmDialog>
  );
}
