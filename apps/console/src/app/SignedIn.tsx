import { Notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { LiveConnection } from '@pitlane/client/live';
import { reportVitals } from '@pitlane/client/vitals';
import { skipToken } from '@reduxjs/toolkit/query/react';
import { useEffect, useMemo, useState } from 'react';
import { useReach } from '../shared/online.ts';
import { lastLanguage, SpeechProvider } from '../shared/phrases.tsx';
import { type Session, SessionProvider } from '../shared/session.tsx';
import { registerWorker } from '../worker/register.ts';
import { ChangeNotice } from './changes/ChangeNotice.tsx';
import { FrameWithKeys } from './FrameWithKeys.tsx';
import type { Person } from './frame.ts';
import { partsFor } from './modules.ts';
import { SpokenTheme } from './SpokenTheme.tsx';
import { Screens } from './screens/Screens.tsx';

const NOTICES = 15;
/** Part of all visits that are measured. */
const MEASURED = 0.25;

/** State of the live socket and the moment of its last sign. Nothing is live outside a shop. */
function useLive(live: LiveConnection, inShop: boolean) {
  const [state, setState] = useState(live.state);
  const [at, setAt] = useState(() => new Date().toISOString());
  const [people, setPeople] = useState<readonly Person[]>([]);
  const reach = useReach();
  useEffect(() => {
    if (!inShop) return;
    const sign = () => setAt(new Date().toISOString());
    const stops = [
      live.on('state', (next) => {
        setState(next);
        sign();
      }),
      live.on('event', sign),
      live.on('presence', setPeople),
    ];
    live.start();
    return () => {
      for (const stop of stops) stop();
      live.stop();
    };
  }, [live, inShop]);
  useEffect(() => {
    if (reach === 'online') live.wake();
  }, [live, reach]);
  return { state, at, people };
}

/** The app of a signed-in person: language, frame, screens, live. */
export function SignedIn({ session, live }: { readonly session: Session; readonly live: LiveConnection }) {
  const { shop } = session;
  const parts = useMemo(() => partsFor(session), [session]);
  const { state, at, people } = useLive(live, shop !== null);
  useEffect(registerWorker, []);
  const slug = shop?.slug;
  useEffect(() => {
    if (slug) reportVitals(slug, 'console', MEASURED);
  }, [slug]);
  const notices = api.useListNoticesQuery(shop ? { limit: NOTICES } : skipToken);
  const [readNotices] = api.useReadNoticesMutation();
  const [switchShop] = api.useSwitchShopMutation();
  const [signOut] = api.useSignOutMutation();
  const anew = async (change: Promise<{ error?: unknown }>) => {
    if (!(await change).error) location.assign(import.meta.env.BASE_URL);
  };
  return (
    <SpeechProvider
      locale={shop?.locale ?? lastLanguage()}
      country={shop?.country ?? 'ZM'}
      timeZone={shop?.timeZone ?? 'UTC'}
    >
      <SpokenTheme>
        <SessionProvider session={session}>
          <Notifications position="bottom-right" />
          <FrameWithKeys
            session={session}
            nav={parts.nav}
            creations={parts.creations}
            sources={parts.sources}
            live={state}
            liveAt={at}
            people={people.filter((one) => one.id !== session.person.id)}
            notices={notices.data?.items ?? []}
            unread={notices.data?.unread ?? 0}
            onReadNotices={() => readNotices({})}
            onSwitchShop={(shopId) => anew(switchShop({ shopId }))}
            onSignOut={() => anew(signOut({}))}
          >
            {shop && <ChangeNotice live={live} />}
            <Screens routes={parts.routes} nav={parts.nav} shop={shop?.name ?? 'Pitlane'} />
          </FrameWithKeys>
        </SessionProvider>
      </SpokenTheme>
    </SpeechProvider>
  );
}
