import type { BillKind, BillStatus } from '../pages/money.props.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useShell } from './shell.ts';
import type { PhraseKey } from './words.ts';

const FACES: Record<BillStatus, { words: PhraseKey; icon: IconName }> = {
  posted: { words: 'portal.bill.posted', icon: 'clock' },
  part_paid: { words: 'portal.bill.part_paid', icon: 'clock' },
  paid: { words: 'portal.bill.paid', icon: 'check' },
  overdue: { words: 'portal.bill.overdue', icon: 'info' },
  void: { words: 'portal.bill.void', icon: 'cross' },
};

/** How a bill stands: a sign and a word. A credit note has nothing to pay. */
export function BillChip({ status, kind = 'invoice' }: { status: BillStatus; kind?: BillKind }) {
  const { t } = useShell();
  if (kind === 'credit_note' && status !== 'void') return <span class="chip chip-paid">{t('portal.bill.credit')}</span>;
  const face = FACES[status];
  return (
    <span class={`chip chip-${status}`}>
      <Icon name={face.icon} size={18} />
      {t(face.words)}
    </span>
  );
}

const KINDS: Record<BillKind, PhraseKey> = {
  invoice: 'portal.bill.invoice',
  deposit: 'portal.bill.deposit',
  credit_note: 'portal.bill.creditNote',
};
export const billWords = (kind: BillKind): PhraseKey => KINDS[kind];
