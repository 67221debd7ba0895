import { useSpeech } from '../../../shared/phrases.tsx';
import { type LaneStep, StageLane } from '../../../shared/StageLane.tsx';
import { clockTime, daysBetween, weekday } from '../../../shared/when.ts';
import { type Order, useOrder } from './order.tsx';

type Step = Order['lane'][number];

/** The lane with times: done at, since, and the promise at the end. */
export function Lane() {
  const { t, timeZone, format } = useSpeech();
  const { order } = useOrder();
  const time = (at: string) =>
    daysBetween(at, new Date(), timeZone) === 0
      ? clockTime(at, timeZone)
      : `${weekday(at, timeZone, format)} ${clockTime(at, timeZone)}`;
  const note = ({ mark, state, at }: Step): string | undefined => {
    if (state === 'next') return mark === 'ready' && order.promise.at ? time(order.promise.at) : undefined;
    if (!at) return undefined;
    return state === 'now' ? t('order.since', { time: time(at) }) : time(at);
  };
  const steps: LaneStep[] = order.lane.map((step) => ({ mark: step.mark, state: step.state, note: note(step) }));
  return <StageLane steps={steps} />;
}
