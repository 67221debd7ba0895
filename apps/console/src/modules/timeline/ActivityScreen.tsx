import { api } from '@pitlane/client/api';
import { IconBroadcast } from '@tabler/icons-react';
import { useSearchParams } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { More } from '../../shared/More.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import { gather } from '../../shared/story/gather.ts';
import { isKind, kindWords, shopKinds, typesOf } from '../../shared/story/kinds.ts';
import { StoryRow } from '../../shared/story/StoryRow.tsx';
import { Timeline } from '../../shared/TimelineRow.tsx';
import { useGlow } from '../../shared/useGlow.ts';
import '../../shared/words/today.ts';

const PAGE = 40;

/** Everything that happened in the shop, newest first, narrowed to one kind. */
export default function ActivityScreen() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('kind') ?? '';
  const kind = isKind(wanted) ? wanted : 'all';
  const read = api.useGetActivityPagesInfiniteQuery({
    limit: PAGE,
    ...(kind === 'all' ? {} : { types: typesOf(kind) }),
  });
  const { data } = read;
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  const glowing = useGlow(new Map(rows.map((row) => [String(row.seq), row.at])));
  const chips = (['all', ...shopKinds] as const).map((value) => ({
    value,
    label: value === 'all' ? t('activity.all') : kindWords(t, value),
  }));
  return (
    <>
      <PageHeader title={t('activity.title')} note={t('activity.note')} />
      <FilterChips
        label={t('activity.filter')}
        chips={chips}
        value={kind}
        onChange={(value) => setSearch(value === 'all' ? {} : { kind: value }, { replace: true })}
      />
      <Panel title={kind === 'all' ? t('activity.all') : kindWords(t, kind)} flush>
        <Pending of={read} rows={12} />
        {data && rows.length === 0 && (
          <EmptyState icon={IconBroadcast} title={t('activity.none')} hint={t('activity.noneHint')} />
        )}
        <Timeline label={t('activity.title')}>
          {gather(rows).map(({ story, alike }) => (
            <StoryRow key={story.seq} story={story} alike={alike} plates framed glow={glowing.has(String(story.seq))} />
          ))}
        </Timeline>
      </Panel>
      <More of={read} words={t('activity.more')} mt={12} />
    </>
  );
}
