import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconBroadcast } from '@tabler/icons-react';
import { useSearchParams } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
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
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = api.useGetActivityPagesInfiniteQuery(
    { limit: PAGE, ...(kind === 'all' ? {} : { types: typesOf(kind) }) },
  );
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
        {error && !data && <ErrorNote error={error} onRetry={refetch} />}
        {!data && !error && <SkeletonRows rows={12} />}
        {data && rows.length === 0 && (
          <EmptyState icon={IconBroadcast} title={t('activity.none')} hint={t('activity.noneHint')} />
        )}
        <Timeline label={t('activity.title')}>
          {gather(rows).map(({ story, alike }) => (
            <StoryRow key={story.seq} story={story} alike={alike} plates framed glow={glowing.has(String(story.seq))} />
          ))}
        </Timeline>
      </Panel>
      {hasNextPage && (
        <Button variant="default" mt={12} loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('activity.more')}
        </Button>
      )}
    </>
  );
}
