import { api } from '@pitlane/client/api';
import type { LiveConnection } from '@pitlane/client/live';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../../shared/session.tsx';
import type { Story } from '../../shared/story/StoryRow.tsx';
import { openRecordAt, othersOf, type Subject, subjectOf } from './openRecord.ts';

/** Events of one call arrive together. */
const PAUSE = 150;
const MOST = 20;

/** What others did to the open record since it was opened or since `clear`, newest first. */
export function useChanges(live: LiveConnection): { readonly changes: readonly Story[]; readonly clear: () => void } {
  const [path] = useLocation();
  const record = useMemo(() => openRecordAt(path), [path]);
  const may = useMay('workOrders.read');
  const [read] = api.useLazyGetTimelineQuery();
  const [changes, setChanges] = useState<readonly Story[]>([]);
  useEffect(() => {
    setChanges([]);
    if (!record || !may) return;
    let heard = new Set<number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const look = async (subject: Subject) => {
      const seqs = heard;
      [heard, timer] = [new Set(), undefined];
      const { data } = await read({ ...subject, limit: MOST });
      const news = othersOf(data?.items ?? [], seqs);
      if (!left && news.length > 0) setChanges((before) => [...news, ...before].slice(0, MOST));
    };
    const stop = live.on('event', (event) => {
      const subject = subjectOf(record, event);
      if (!subject) return;
      heard.add(event.seq);
      timer ??= setTimeout(() => void look(subject), PAUSE);
    });
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
    };
  }, [live, record, may, read]);
  return { changes, clear: () => setChanges([]) };
}
