import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getThread } from '@pitlane/contracts/messages';
import { useEffect, useRef } from 'react';
import { More } from '../More.tsx';
import { Pending } from '../Pending.tsx';
import { useSpeech } from '../phrases.tsx';
import { useMay } from '../session.tsx';
import { clockTime, daysBetween, shortDate } from '../when.ts';
import { Composer } from './Composer.tsx';
import css from './Thread.module.css';
import { useSending } from './useSending.ts';

type Message = OutputOf<typeof getThread>['items'][number];
type Props = {
  readonly workOrderId: string;
  readonly customer: string;
  /** Only the newest so many, as on the work order. */
  readonly last?: number;
  /** Fills the height it is given and scrolls inside. */
  readonly tall?: boolean;
};

function Bubble({ message }: { readonly message: Message }) {
  const { t, timeZone, format } = useSpeech();
  const today = daysBetween(message.at, new Date(), timeZone) === 0;
  const time = `${today ? '' : `${shortDate(message.at, timeZone, format)}, `}${clockTime(message.at, timeZone)}`;
  return (
    <li className={css.message} data-from={message.from}>
      <div className={css.bubble}>
        {message.text}
        {message.photos.map((photo) => (
          <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
            <img src={photo.thumbUrl} alt={photo.caption ?? t('job.photo')} loading="lazy" className={css.photo} />
          </a>
        ))}
      </div>
      <span className={css.by}>
        {message.author}, {time}
        {message.from === 'shop' &&
          message.readAt &&
          ` · ${t('messages.read', { time: clockTime(message.readAt, timeZone) })}`}
      </span>
    </li>
  );
}

/** The customer's words count as read once the whole conversation was open, or when they are answered. */
function useReading(workOrderId: string, messages: readonly Message[], whole: boolean) {
  const [read] = api.useReadThreadMutation();
  const newest = messages.findLast((message) => message.from === 'customer' && message.readAt === null)?.id;
  useEffect(() => {
    if (!whole || !newest || document.visibilityState !== 'visible') return;
    read({ workOrderId });
  }, [newest, read, whole, workOrderId]);
  return () => {
    if (newest) read({ workOrderId });
  };
}

/** The conversation of one visit, oldest first, with a place to write. What could not be sent stays and says so. */
export function Thread({ workOrderId, customer, last, tall }: Props) {
  const { t } = useSpeech();
  const may = useMay('messages.write');
  const read = api.useGetThreadPagesInfiniteQuery({
    workOrderId,
    limit: 30,
  });
  const { data, refetch } = read;
  const messages = (data?.pages.flatMap((page) => page.items) ?? []).toSorted((one, other) =>
    one.at.localeCompare(other.at),
  );
  const shown = last === undefined ? messages : messages.slice(-last);
  const { waiting, send, again } = useSending(workOrderId, refetch, new Set(messages.map((one) => one.id)));
  const answered = useReading(workOrderId, messages, tall ?? false);
  const end = useRef<HTMLLIElement>(null);
  const count = messages.length + waiting.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a message is added, not when the element changes
  useEffect(() => {
    if (tall) end.current?.scrollIntoView({ block: 'end' });
  }, [count, tall]);
  if (!data) return <Pending of={read} rows={3} />;
  return (
    <div className={css.thread} data-tall={tall || undefined}>
      <section
        className={css.scroll}
        tabIndex={tall ? 0 : undefined}
        aria-label={t('messages.thread', { name: customer })}
      >
        {last === undefined && <More of={read} words={t('messages.earlier')} />}
        {count === 0 && <p className={css.none}>{t('messages.empty')}</p>}
        <ol className={css.list}>
          {shown.map((message) => (
            <Bubble key={message.id} message={message} />
          ))}
          {waiting.map((one) => (
            <li key={one.id} className={css.message} data-from="shop" data-state={one.state}>
              <div className={css.bubble}>{one.text}</div>
              <span className={css.by} role="status">
                {t(one.state === 'failed' ? 'messages.failed' : 'messages.sending')}{' '}
                {one.state === 'failed' && (
                  <button type="button" className={css.again} onClick={() => again(one.id)}>
                    {t('messages.again')}
                  </button>
                )}
              </span>
            </li>
          ))}
          <li ref={end} aria-hidden className={css.end} />
        </ol>
      </section>
      {may && (
        <Composer
          name={customer}
          onSend={(text) => {
            send(text);
            answered();
          }}
        />
      )}
    </div>
  );
}
