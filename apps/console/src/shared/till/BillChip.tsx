import {
  IconAlertOctagonFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleOff,
} from '@tabler/icons-react';
import { useT } from '../phrases.tsx';
import css from './BillChip.module.css';
import type { BillRow, BillStatus } from './bill.ts';
import '../words/money.ts';

const glyphs = {
  draft: IconCircleDashed,
  posted: IconCircle,
  part_paid: IconCircleHalf2,
  paid: IconCircleCheckFilled,
  overdue: IconAlertOctagonFilled,
  void: IconCircleOff,
} as const;

/** How a bill stands: a shape and a word; only overdue money is red. */
export function BillChip({ status, kind }: { readonly status: BillStatus; readonly kind?: BillRow['kind'] }) {
  const t = useT();
  const Glyph = glyphs[status];
  return (
    <span className={css.chip} data-status={status}>
      <Glyph size={16} stroke={1.75} aria-hidden />
      {kind === 'credit_note' && status === 'paid' ? t('bill.credited') : t(`bill.status.${status}`)}
    </span>
  );
}
