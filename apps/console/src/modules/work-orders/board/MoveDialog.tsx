import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../shared/Dialog.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { sayKnown } from '../../../shared/known.ts';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Board, Card, Move } from './board.ts';
import css from './MoveDialog.module.css';
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
      {card && card.moves.length === 0 && <p className={css.none}>{t('board.noMoves')}</p>}
      <ul className={css.list}>
        {card?.moves.map((move, index) => (
          <li key={move.to}>
            <button
              type="button"
              className={css.move}
              aria-disabled={!move.allowed}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                if (!move.allowed) return;
                onClose();
                onMove({ card, move, to: markOf(move) });
              }}
            >
              <strong>{t(`stageName.${move.to}`)}</strong>
              <small>
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
  return (
    <Dialog
      opened={asking !== undefined}
      onClose={onClose}
      centered
      title={t('board.reasonTitle', {
        plate: asking?.card.vehicle.plate ?? '',
        stage: asking ? t(`stageName.${asking.move.to}`) : '',
      })}
    >
      {asking && <Reason asking={asking} onClose={onClose} onConfirm={onConfirm} />}
    </Dialog>
  );
}

function Reason({ asking, onClose, onConfirm }: ReasonProps & { readonly asking: Asking }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { card, move } = asking;
  const confirm = async () => {
    if (!reason.trim()) return setMissing(true);
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm(asking, reason.trim());
      onClose();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.body}>
      <p className={css.sees}>
        <PlateChip plate={card.vehicle.plate} region={card.vehicle.plateRegion} />{' '}
        {move.customerSees
          ? t('board.customerSees', { name: card.customer.name, words: move.customerSees })
          : t('board.customerNothing')}
      </p>
      <Textarea
        label={t('board.reasonLabel')}
        required
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        value={reason}
        error={missing && !reason.trim() ? t('reason.needed') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== undefined && <ErrorNote error={error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button loading={busy} onClick={confirm}>
          {t('board.move')}
        </Button>
      </div>
    </div>
  );
}
