import { NativeSelect } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Panel } from '../../../../shared/Panel.tsx';
import { Pending } from '../../../../shared/Pending.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { gather } from '../../../../shared/story/gather.ts';
import { isKind, kindOf, kindWords, typesOf } from '../../../../shared/story/kinds.ts';
import { StoryRow } from '../../../../shared/story/StoryRow.tsx';
import { Timeline } from '../../../../shared/TimelineRow.tsx';
import { useGlow } from '../../../../shared/useGlow.ts';
import { useOrder } from '../order.tsx';
import css from './Rail.module.css';

const FEW = 6;
const PAGE = 30;

/** Everything that happened on the visit, newest first, narrowed to a kind, page by page. */
export function TimelinePanel() {
  const t = useT();
  const { order } = useOrder();
  const [kind, setKind] = useState('');
  const [all, setAll] = useState(false);
  const read = api.useGetTimelinePagesInfiniteQuery({
    workOrderId: order.id,
    limit: PAGE,
    ...(isKind(kind) ? { types: typesOf(kind) } : {}),
  });
  const { data, hasNextPage, fetchNextPage } = read;
  const rows = gather(data?.pages.flatMap((page) => page.items) ?? []);
  const kinds = [...new Set((data?.pages[0]?.types ?? []).map(kindOf))];
  const glowing = useGlow(new Map(rows.map(({ story }) => [String(story.seq), story.at])));
  return (
    <Panel
      title={t('rail.timeline')}
      action={
        rows.length > FEW && (
          <button type="button" className={css.link} aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'rail.timelineLess' : 'rail.timelineAll')}
          </button>
        )
      }
    >
      {kinds.length > 1 && (all || kind) && (
        <NativeSelect
          className={css.filter}
          aria-label={t('activity.filter')}
          value={kind}
          data={[
            { value: '', label: t('activity.all') },
            ...kinds.map((value) => ({ value, label: kindWords(t, value) })),
          ]}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
      )}
      <Pending of={read} rows={4} />
      <Timeline label={t('rail.timeline')}>
        {(all ? rows : rows.slice(0, FEW)).map(({ story, alike }) => (
          <StoryRow key={story.seq} story={story} alike={alike} brief={!all} glow={glowing.has(String(story.seq))} />
        ))}
      </Timeline>
      {all && hasNextPage && (
        <button type="button" className={css.link} onClick={() => fetchNextPage()}>
          {t('activity.more')}
        </button>
      )}
    </Panel>
  );
}
