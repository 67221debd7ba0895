import { api } from '@pitlane/client/api';
import { More } from './More.tsx';
import { Panel } from './Panel.tsx';
import { Pending } from './Pending.tsx';
import css from './Records.module.css';
import { useMay } from './session.tsx';
import { gather } from './story/gather.ts';
import { StoryRow } from './story/StoryRow.tsx';
import { Timeline } from './TimelineRow.tsx';

type Props = {
  readonly title: string;
  readonly none: string;
  readonly customerId?: string;
  readonly vehicleId?: string;
};

/** What happened with a customer or to a car, newest first. */
export function StoryPanel({ title, none, customerId, vehicleId }: Props) {
  const may = useMay('workOrders.read');
  const read = api.useGetTimelinePagesInfiniteQuery({ customerId, vehicleId, limit: 15 }, { skip: !may });
  if (!may) return null;
  const { data } = read;
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={title}>
      <Pending of={read} rows={3} />
      {data && rows.length === 0 && <span className={css.soft}>{none}</span>}
      <Timeline label={title}>
        {gather(rows).map(({ story, alike }) => (
          <StoryRow key={story.seq} story={story} alike={alike} plates={customerId !== undefined} />
        ))}
      </Timeline>
      <More of={read} mt={8} />
    </Panel>
  );
}
