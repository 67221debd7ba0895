import { Button } from '@mantine/core';
import { IconCash, IconHourglass, IconPlayerPlay, IconSend, IconUserPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { useT } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import css from './OrderHeader.module.css';
import { useOrder } from './order.tsx';
import { type Primary, primaryOf } from './primary.ts';
import { useMoneyStep } from './useMoneyStep.tsx';
import { usePrimaryRun } from './usePrimaryRun.ts';

function glyphOf(primary: Primary) {
  if (primary.waiting) return IconHourglass;
  if (primary.doing?.what === 'technician') return IconUserPlus;
  if (primary.doing?.what === 'send') return IconSend;
  return primary.direct === 'start_job' ? IconPlayerPlay : null;
}

/** The next action as the server names it, with its key; on phones in the bar under the thumb. */
export function NextAction() {
  const t = useT();
  const { order, begin, openJob } = useOrder();
  const [, go] = useLocation();
  const money = useMoneyStep();
  const primary: Primary | null = money.step ? { words: money.step.words } : primaryOf(t, order);
  const { busy: running, runDirect, dialog } = usePrimaryRun();
  const busy = running || money.busy;
  const perform = () => {
    if (!primary || busy) return;
    if (money.step) money.step.perform();
    else if (primary.doing) begin(primary.doing);
    else if (primary.href) go(primary.href);
    else if (primary.direct) runDirect(primary.direct);
    else if (primary.jobId) openJob(primary.jobId);
  };
  useShortcut('s', perform, primary?.words ?? '', { off: !primary });
  if (!primary) return money.dialog;
  const Glyph = money.step ? IconCash : glyphOf(primary);
  const button = (
    <Button
      size="md"
      variant={primary.waiting ? 'default' : 'filled'}
      loading={busy}
      onClick={perform}
      className={css.verb}
      title={primary.words}
      leftSection={Glyph && <Glyph size={18} stroke={1.75} />}
      rightSection={<KeyHint keys="S" onColour={!primary.waiting} />}
    >
      {primary.words}
    </Button>
  );
  return (
    <>
      <span className={css.next}>{button}</span>
      <span className={css.thumb}>
        <StickyActionBar>{button}</StickyActionBar>
      </span>
      {dialog}
      {money.dialog}
    </>
  );
}
