import { Button } from '@mantine/core';
import {
  IconAlertOctagonFilled,
  IconCalendarPlus,
  IconInbox,
  IconKey,
  IconMessageCircle,
  IconPackage,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { KeyHint } from '../shared/KeyHint.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { NeedsMeStrip } from '../shared/NeedsMe.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { Panel } from '../shared/Panel.tsx';
import { PlateChip } from '../shared/PlateChip.tsx';
import { PromiseCountdown } from '../shared/PromiseCountdown.tsx';
import { StatTile } from '../shared/StatTile.tsx';
import { Timeline, TimelineRow } from '../shared/TimelineRow.tsx';
import css from './Gallery.module.css';
import { NOW, promises } from './sample.ts';

const cells = [
  {
    id: 'a',
    icon: IconCalendarPlus,
    label: 'New requests',
    count: 4,
    note: 'oldest 1 h 12',
    href: '/inbox',
    tone: 'oldest',
  },
  {
    id: 'b',
    icon: IconUserQuestion,
    label: 'Customer’s choice',
    count: 4,
    note: 'ZMW 18,460.00 waiting',
    href: '/board',
  },
  { id: 'c', icon: IconMessageCircle, label: 'To answer', count: 3, note: 'Mwansa, 11 min ago', href: '/inbox' },
  { id: 'd', icon: IconPackage, label: 'Parts arrived', count: 2, note: 'AJX 3318 and BDA 2680', href: '/parts' },
  { id: 'e', icon: IconKey, label: 'Ready to hand over', count: 3, note: '1 unpaid, ZMW 1,914.00', href: '/board' },
  {
    id: 'f',
    icon: IconAlertOctagonFilled,
    label: 'Overdue',
    count: 1,
    note: 'BAK 6150, 27 min late',
    href: '/board',
    tone: 'overdue',
  },
] as const;

/** A day at the shop, to see the parts at work in the frame. */
export function Today() {
  return (
    <>
      <PageHeader
        title="Tuesday 24 November"
        note="19 cars in the shop, 5 technicians, 14.1 h free"
        actions={
          <Button
            size="md"
            leftSection={<IconInbox size={18} stroke={1.75} />}
            rightSection={<KeyHint keys="Q" onColour />}
          >
            Answer 4 requests
          </Button>
        }
      />
      <NeedsMeStrip label="Needs me" cells={cells} />
      <div className={css.columns}>
        <Panel title="Promises today" note="next 7 of 10" action={<Link href="/board">Board</Link>} flush>
          {promises.map((one) => (
            <div key={one.plate} className={css.row}>
              <PlateChip plate={one.plate} region="ZM" />
              <span className={css.car}>
                <span>{one.car}</span>
                <small>{one.doing}</small>
              </span>
              <span className={css.promise}>
                <PromiseCountdown at={one.at} now={NOW} />
                <small className="tabular">{one.time}</small>
              </span>
            </div>
          ))}
        </Panel>
        <Panel title="Live" note="as it happens" action={<Link href="/activity">All activity</Link>} flush>
          <Timeline label="Live">
            <TimelineRow framed glow time="10:41" who="customer">
              <PlateChip plate="ALB 7730" region="ZM" /> <strong>Grace Lungu</strong> approved 3 of 4 jobs,{' '}
              <MoneyText amount={296_000} currency="ZMW" />
            </TimelineRow>
            <TimelineRow framed time="10:38" who="system">
              <PlateChip plate="BCH 8874" region="ZM" /> Dr Zimba’s car: all 3 jobs done
            </TimelineRow>
            <TimelineRow framed time="10:21" who="technician" facts="11.9 V at rest, 41 % health">
              <PlateChip plate="BAE 4821" region="ZM" /> Moses found a weak battery
            </TimelineRow>
            <TimelineRow framed time="10:12" who="advisor">
              <PlateChip plate="BCE 4407" region="ZM" /> Card payment ZMW 3,208.00
            </TimelineRow>
          </Timeline>
        </Panel>
      </div>
      <div className={css.tiles}>
        <StatTile
          label="Cars this week"
          value="31"
          note="28 the week before"
          href="/reports"
          trend={[5, 6, 5, 7, 4, 2, 5, 6, 6, 7, 5, 3, 7, 8]}
        />
        <StatTile
          label="Average order"
          value={<MoneyText amount={318_400} currency="ZMW" />}
          note="up 142 in 14 days"
          href="/reports"
          trend={[2, 3, 2, 4, 5, 4, 6, 5, 7, 6, 8, 7, 8, 8]}
        />
        <StatTile
          label="Gross profit"
          value="41.6 %"
          note="target 40 %"
          href="/reports"
          trend={[3, 4, 4, 5, 4, 6, 6, 7, 6, 7, 7, 8, 8, 9]}
        />
        <StatTile
          label="Jobs approved"
          value="68 %"
          note="of 94 decided"
          href="/reports"
          trend={[4, 3, 5, 3, 4, 6, 4, 7, 5, 6, 8, 6, 7, 7]}
        />
      </div>
    </>
  );
}
