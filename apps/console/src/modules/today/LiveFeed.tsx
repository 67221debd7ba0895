import { api } from '@pitlane/client/api';
import { IconBroadcast } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import { gather } from '../../shared/story/gather.ts';
import { StoryRow } from '../../shared/story/StoryRow.tsx';
import { Timeline } from '../../shared/TimelineRow.tsx';
import { useGlow } from '../../shared/useGlow.ts';

const SHOWN = 9;
/** More are read than shown: what is alike becomes one row. */
const READ = 30;

/** What happens in the shop, newest first; a new row glows once. */
export function LiveFeed() {
  const t = useT();
  const read = api.useGetActivityQuery({ limit: READ });
  const { data } = read;
  const rows = gather(data?.items ?? []).slice(0, SHOWN);
  const glowing = useGlow(new Map(rows.map(({ story }) => [String(story.seq), story.at])));
  return (
    <Panel
      title={t('today.live')}
      note={t('today.liveNote')}
      action={<Link href="/activity">{t('today.allActivity')}</Link>}
      flush
    >
      <Pending of={read} rows={8} />
      {data && rows.length === 0 && (
        <EmptyState icon={IconBroadcast} title={t('today.quiet')} hint={t('today.quietHint')} />
      )}
      <Timeline label={t('today.live')}>
        {rows.map(({ story, alike }) => (
          <StoryRow
            key={story.seq}
            story={story}
            alike={alike}
            plates
            brief
            framed
            glow={glowing.has(String(story.seq))}
          />
        ))}
      </Timeline>
    </Panel>
  );
}
