import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconArrowLeft, IconMessages } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { More } from '../../shared/More.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { Thread } from '../../shared/thread/Thread.tsx';
import { useGlow } from '../../shared/useGlow.ts';
import css from './Messages.module.css';
import { type ThreadEntry, ThreadRow } from './ThreadRow.tsx';
import '../../shared/words/today.ts';

function Open({ entry, id }: { readonly entry: ThreadEntry | undefined; readonly id: string }) {
  const t = useT();
  const { data } = api.useGetWorkOrderQuery({ workOrderId: id }, { skip: entry !== undefined });
  const one = entry ?? data;
  if (!one) return <SkeletonRows rows={4} />;
  return (
    <>
      <header className={css.head}>
        <Link href="/messages" className={css.back} aria-label={t('messages.back')}>
          <IconArrowLeft size={20} stroke={1.75} />
        </Link>
        <span className={css.who}>
          <h2 className={css.name}>{one.customer.name}</h2>
          <CarName vehicle={one.vehicle} />
        </span>
        <Button component={Link} href={`/work-orders/${id}`} variant="default">
          {t('messages.openOrder', { number: one.number })}
        </Button>
      </header>
      <div className={css.thread}>
        <Thread key={id} workOrderId={id} customer={one.customer.name} tall />
      </div>
    </>
  );
}

/** Conversations, unanswered first, and the chosen one beside them (instead of them on a phone). */
export default function MessagesScreen() {
  const t = useT();
  const { id } = useParams<{ id?: string }>();
  const [search, setSearch] = useSearchParams();
  const unread = search.get('which') === 'unread';
  const read = api.useListThreadsPagesInfiniteQuery({ limit: 40, ...(unread ? { unread: true } : {}) });
  const { data } = read;
  const threads = data?.pages.flatMap((page) => page.items) ?? [];
  const glowing = useGlow(new Map(threads.map((one) => [one.workOrderId, one.last.at])));
  const waiting = threads.filter((one) => one.unread > 0).length;
  return (
    <>
      <PageHeader title={t('messages.title')} note={data && t('messages.note', { count: waiting })}>
        <FilterChips
          label={t('messages.filter')}
          chips={[
            { value: 'all', label: t('messages.all') },
            { value: 'unread', label: t('messages.unread') },
          ]}
          value={unread ? 'unread' : 'all'}
          onChange={(value) => setSearch(value === 'unread' ? { which: 'unread' } : {}, { replace: true })}
        />
      </PageHeader>
      <div className={css.frame} data-open={id !== undefined || undefined}>
        <nav className={css.list} aria-label={t('messages.list')}>
          <Pending of={read} rows={8} />
          {data && threads.length === 0 && (
            <EmptyState
              icon={IconMessages}
              title={t(unread ? 'messages.noneUnread' : 'messages.none')}
              hint={t(unread ? 'messages.noneUnreadHint' : 'messages.noneHint')}
            />
          )}
          <ul className={css.rows}>
            {threads.map((entry) => (
              <ThreadRow
                key={entry.workOrderId}
                entry={entry}
                active={entry.workOrderId === id}
                glow={glowing.has(entry.workOrderId)}
              />
            ))}
          </ul>
          <More of={read} m={12} />
        </nav>
        <section className={css.open} aria-label={t('messages.title')}>
          {id ? (
            <Open id={id} entry={threads.find((one) => one.workOrderId === id)} />
          ) : (
            <EmptyState icon={IconMessages} title={t('messages.choose')} hint={t('messages.chooseHint')} />
          )}
        </section>
      </div>
    </>
  );
}
