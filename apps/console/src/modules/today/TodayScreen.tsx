import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconAlertOctagon, IconInbox, IconMessageCircle } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { hoursOf } from '../../shared/figures.ts';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { useShortcut } from '../../shared/keyboard.ts';
import { NeedsMeStrip } from '../../shared/NeedsMe.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { withoutComma } from '../../shared/when.ts';
import { Arrivals } from './Arrivals.tsx';
import { Figures } from './Figures.tsx';
import { FreeHours } from './FreeHours.tsx';
import { LiveFeed } from './LiveFeed.tsx';
import { Promises } from './Promises.tsx';
import css from './TodayScreen.module.css';
import { cellsOf, hrefOf, type Today } from './tiles.ts';
import '../../shared/words/today.ts';

/** The first queue that waits for a person: requests, then messages. */
function NextStep({ tiles }: Pick<Today, 'tiles'>) {
  const { t } = useSpeech();
  const [, go] = useLocation();
  const of = (key: Today['tiles'][number]['key']) => tiles.find((tile) => tile.key === key && tile.count > 0);
  const late = of('overdue');
  const [requests, answers] = [of('requests'), of('answer')];
  const first = requests ?? answers;
  const words = requests
    ? t('today.answerRequests', { count: requests.count })
    : t('today.answerMessages', { count: answers?.count ?? 0 });
  const Icon = requests ? IconInbox : IconMessageCircle;
  useShortcut('q', () => first && go(hrefOf(first.href)), words, { off: !first });
  return (
    <>
      {late && (
        <Button
          component={Link}
          href={hrefOf(late.href)}
          size="md"
          variant="default"
          className={css.wide}
          leftSection={<IconAlertOctagon size={18} stroke={1.75} />}
        >
          {t('today.openLate')}
        </Button>
      )}
      {first && (
        <Button
          component={Link}
          href={hrefOf(first.href)}
          size="md"
          leftSection={<Icon size={18} stroke={1.75} />}
          rightSection={<KeyHint keys="Q" onColour />}
        >
          {words}
        </Button>
      )}
    </>
  );
}

/** What needs me, what is promised, what happens, and how the month goes. */
export default function TodayScreen() {
  const { t, format } = useSpeech();
  const read = api.useGetTodayQuery({});
  const { data } = read;
  const analytics = useMay('analytics.read');
  if (!data) return <Pending of={read} rows={10} />;
  const day = new Intl.DateTimeFormat(format, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const date = day.format(new Date(`${data.date}T12:00:00Z`));
  return (
    <>
      <PageHeader
        title={withoutComma(date, format)}
        note={t('today.note', {
          cars: data.carsInShop,
          people: data.technicians,
          hours: hoursOf(data.minutesFree, format),
        })}
        actions={<NextStep tiles={data.tiles} />}
      />
      <NeedsMeStrip label={t('today.needsMe')} cells={cellsOf(t, data.tiles)} />
      <div className={css.columns}>
        <Promises {...data} />
        <LiveFeed />
        <div className={css.side}>
          <Arrivals arrivals={data.arrivals} />
          <FreeHours people={data.free} />
        </div>
      </div>
      {analytics && <Figures />}
    </>
  );
}
