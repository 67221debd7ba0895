import type { ReactNode } from 'react';
import { Dialog } from '../../../../shared/Dialog.tsx';
import { type Translate, useT } from '../../../../shared/phrases.tsx';
import { AddJob } from '../add/AddJob.tsx';
import type { Doing } from '../doing.ts';
import { type Order, useOrder } from '../order.tsx';
import { Advisor } from './Advisor.tsx';
import { CheckIn } from './CheckIn.tsx';
import { Decide } from './Decide.tsx';
import { HandOver } from './HandOver.tsx';
import { Inspect } from './Inspect.tsx';
import { MoveTo } from './MoveTo.tsx';
import { OffRoad } from './OffRoad.tsx';
import { PromiseTime } from './PromiseTime.tsx';
import { QualityFail, QualityPass } from './Quality.tsx';
import { Send } from './Send.tsx';
import { Technician } from './Technician.tsx';

type Props = {
  readonly doing: Doing | null;
  readonly onClose: () => void;
  readonly onJob: (id: string) => void;
  readonly onNext: (doing: Doing) => void;
};

function titleOf(t: Translate, doing: Exclude<Doing, { what: 'add' }>, order: Order): string {
  const { plate } = order.vehicle;
  if (doing.what === 'technician') {
    const job = order.jobs.find((one) => one.id === doing.jobId);
    return t('primary.assign_job', { title: job?.title ?? '' });
  }
  if (doing.what === 'move') {
    if (doing.to === 'closed') return t('close.title', { plate });
    return doing.to === 'cancelled' ? t('cancel.title') : t('move.title', { stage: t(`stageName.${doing.to}`) });
  }
  const titles: Record<Exclude<Doing, { what: 'add' | 'move' | 'technician' }>['what'], () => string> = {
    check_in: () => t('arrive.title', { plate }),
    hand_over: () => t('over.title', { plate }),
    send: () => t('send.title'),
    decide: () => t('decide.title'),
    promise: () => t('promise.title'),
    off: () => t('off.title', { plate }),
    on: () => t('off.backTitle', { plate }),
    advisor: () => t('advisor.title'),
    inspect: () => t('inspect.title'),
    quality_pass: () => t('quality.passTitle'),
    quality_fail: () => t('quality.failTitle'),
  };
  return titles[doing.what]();
}

function insideOf(doing: Exclude<Doing, { what: 'add' }>, onClose: () => void): ReactNode {
  if (doing.what === 'technician') return <Technician jobId={doing.jobId} onClose={onClose} />;
  if (doing.what === 'move') return <MoveTo to={doing.to} onClose={onClose} />;
  const insides: Record<Exclude<Doing, { what: 'add' | 'move' | 'technician' }>['what'], () => ReactNode> = {
    check_in: () => <CheckIn onClose={onClose} />,
    hand_over: () => <HandOver onClose={onClose} />,
    send: () => <Send onClose={onClose} />,
    decide: () => <Decide onClose={onClose} />,
    promise: () => <PromiseTime onClose={onClose} />,
    off: () => <OffRoad off onClose={onClose} />,
    on: () => <OffRoad off={false} onClose={onClose} />,
    advisor: () => <Advisor onClose={onClose} />,
    inspect: () => <Inspect onClose={onClose} />,
    quality_pass: () => <QualityPass onClose={onClose} />,
    quality_fail: () => <QualityFail onClose={onClose} />,
  };
  return insides[doing.what]();
}

/** The one dialog that is open. */
export function Dialogs({ doing, onClose, onJob, onNext }: Props) {
  const t = useT();
  const { order } = useOrder();
  const adding = doing?.what === 'add';
  const other = doing && doing.what !== 'add' ? doing : null;
  return (
    <>
      <AddJob opened={adding} onClose={onClose} onAdded={onJob} onSend={() => onNext({ what: 'send' })} />
      <Dialog opened={other !== null} onClose={onClose} title={other && titleOf(t, other, order)} size={560} centered>
        {other && insideOf(other, onClose)}
      </Dialog>
    </>
  );
}
