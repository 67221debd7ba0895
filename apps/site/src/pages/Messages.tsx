import { PortalFrame } from '../shared/Frame.tsx';
import { MessageThread } from '../shared/Messages.tsx';
import { EmptyState, Island } from '../shared/Notice.tsx';
import { CarLine, PlateChip } from '../shared/Plate.tsx';
import { momentText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import type { MessagesProps, ThreadRow } from './portal.props.ts';

function Row({ thread, current }: { thread: ThreadRow; current: boolean }) {
  const shell = useShell();
  return (
    <li>
      <a class="row row-top" href={thread.href} aria-current={current ? 'true' : undefined}>
        <span class="row-words">
          <span class="row-split">
            {thread.plate ? <PlateChip plate={thread.plate} size="small" /> : <strong>{thread.title}</strong>}
            {thread.unread > 0 && (
              <span class="count">
                {thread.unread}
                <span class="sr"> {shell.t('portal.home.unread')}</span>
              </span>
            )}
          </span>
          {thread.plate && <strong>{thread.title}</strong>}
          {thread.last && (
            <span class="quiet thread-last">
              {thread.last.name}: {thread.last.text}
            </span>
          )}
          {thread.last && <span class="quiet">{momentText(thread.last.at, shell)}</span>}
        </span>
      </a>
    </li>
  );
}

/** One conversation per visit. */
export function Messages(page: MessagesProps) {
  const { t, shop } = useShell();
  const { current } = page;
  return (
    <PortalFrame active="messages">
      <div class={current ? 'wrap threads has-current' : 'wrap threads'}>
        <section class="thread-list" aria-labelledby="threads-title">
          <h1 id="threads-title">{t('portal.home.messages')}</h1>
          {page.threads.length === 0 ? (
            <EmptyState
              icon="message"
              title={t('portal.message.none')}
              text={t('portal.message.noneText')}
              {...(shop.phoneHref ? { href: shop.phoneHref, action: t('site.part.call') } : {})}
            />
          ) : (
            <ul class="rows card">
              {page.threads.map((thread) => (
                <Row key={thread.id} thread={thread} current={thread.id === current?.id} />
              ))}
            </ul>
          )}
        </section>
        {current && (
          <section class="card pad messages" aria-labelledby="thread-title">
            <h2 id="thread-title">{current.title}</h2>
            {current.vehicle && <CarLine vehicle={current.vehicle} size="small" />}
            {page.replyTime && <p class="quiet">{page.replyTime}</p>}
            <MessageThread
              messages={current.messages}
              action={current.action}
              form={page.form}
              emptyText={t('portal.message.empty')}
            />
          </section>
        )}
      </div>
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
