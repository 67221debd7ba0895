import { IconCar } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { FrameWithKeys } from '../app/FrameWithKeys.tsx';
import type { PaletteSource } from '../shared/palette.ts';
import { SpeechProvider } from '../shared/phrases.tsx';
import { SessionProvider } from '../shared/session.tsx';
import css from './Gallery.module.css';
import { Parts } from './Parts.tsx';
import { creations, nav, notices, people, promises, session } from './sample.ts';

const cars: PaletteSource = {
  section: 'nav.vehicles',
  search: (words) =>
    promises
      .filter((one) => `${one.plate} ${one.car}`.toLowerCase().includes(words.toLowerCase()))
      .slice(0, 4)
      .map((one) => ({
        id: one.plate,
        title: one.car,
        note: one.doing,
        icon: IconCar,
        plate: { plate: one.plate, region: 'ZM' },
        end: one.time,
        href: '/dev/shell',
        preview: (
          <>
            <h3 className={css.sub}>{one.car}</h3>
            <p>{one.doing}</p>
          </>
        ),
      })),
};
const sources = [cars];

/** Development only: all parts (`/dev/gallery`) and the frame (`/dev/shell`) with invented data. */
export default function Gallery() {
  const [location] = useLocation();
  return (
    <SpeechProvider locale="en" country="ZM" timeZone="Africa/Lusaka">
      <SessionProvider session={session}>
        {location === '/dev/shell' ? (
          <FrameWithKeys
            session={session}
            nav={nav}
            creations={creations}
            sources={sources}
            live="live"
            liveAt="2026-11-24T08:42:00.000Z"
            people={people}
            notices={notices}
            unread={5}
            onReadNotices={() => undefined}
            onSwitchShop={() => undefined}
            onSignOut={() => undefined}
          >
            <Parts />
          </FrameWithKeys>
        ) : (
          <main className={css.page}>
            <Parts />
          </main>
        )}
      </SessionProvider>
    </SpeechProvider>
  );
}
