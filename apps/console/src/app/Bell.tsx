import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSpeech } from '../shared/phrases.tsx';
import { clockTime, dayOf, shortDate } from '../shared/when.ts';
import css from './Bell.module.css';
import type { FrameProps, Notice } from './frame.ts';

type Props = Pick<FrameProps, 'notices' | 'unread'> & { readonly onRead: () => void };

/** What happened that concerns me; opening it marks everything as read. */
export function Bell({ notices, unread, onRead }: Props) {
  const { t } = useSpeech();
  const [opened, setOpened] = useState(false);
  const change = (open: boolean) => {
    setOpened(open);
    if (open && unread > 0) onRead();
  };
  return (
    <Popover
      opened={opened}
      onChange={change}
      position="bottom-end"
      width={360}
      shadow="md"
      radius="lg"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      withinPortal={false}
    >
      <Popover.Target>
        <button type="button" className={css.bell} onClick={() => change(!opened)}>
          <IconBell size={20} stroke={1.75} aria-hidden />
          <span className="sr-only">
            {unread > 0 ? t('shell.notificationsCount', { count: unread }) : t('shell.notifications')}
          </span>
          {unread > 0 && (
            <span className={css.badge} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('shell.notifications')}>
        <h2 className={css.title}>{t('shell.notifications')}</h2>
        {notices.length === 0 && <p className={css.empty}>{t('shell.noNotifications')}</p>}
        <ul className={css.list}>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onOpen={() => setOpened(false)} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function NoticeRow({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const { timeZone, format } = useSpeech();
  const today = dayOf(notice.at, timeZone) === dayOf(new Date(), timeZone);
  return (
    <li>
      <Link href={notice.href} className={css.notice} data-new={notice.readAt === null || undefined} onClick={onOpen}>
        <strong>{notice.title}</strong>
        <time className={css.time}>
          {today ? clockTime(notice.at, timeZone) : shortDate(notice.at, timeZone, format)}
        </time>
        <span className={css.text}>{notice.text}</span>
      </Link>
    </li>
  );
}
