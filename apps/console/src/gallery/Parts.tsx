import { Button, Select, Switch, TextInput } from '@mantine/core';
import { IconChevronDown, IconInbox, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { ReachBanner } from '../app/ReachBanner.tsx';
import { CarName } from '../shared/CarName.tsx';
import { ConditionGlyph } from '../shared/ConditionGlyph.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { FilterChips } from '../shared/FilterChips.tsx';
import { Initials } from '../shared/Initials.tsx';
import { JobCard, type JobEdge } from '../shared/JobCard.tsx';
import { KeyHint } from '../shared/KeyHint.tsx';
import { MoneyBar } from '../shared/MoneyBar.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Panel } from '../shared/Panel.tsx';
import { PlateChip } from '../shared/PlateChip.tsx';
import { PromiseCountdown } from '../shared/PromiseCountdown.tsx';
import { SaveState } from '../shared/SaveState.tsx';
import { SkeletonRows } from '../shared/SkeletonRows.tsx';
import { StageLane } from '../shared/StageLane.tsx';
import css from './Gallery.module.css';
import { SampleTable } from './SampleTable.tsx';
import { NOW, promises } from './sample.ts';

const edges: readonly { edge: JobEdge; title: string; sentence: string; price: number }[] = [
  {
    edge: 'in_work',
    title: 'Front brakes: pads and discs',
    sentence: 'Pads at 2.1 mm, discs scored and too thin.',
    price: 630_700,
  },
  {
    edge: 'not_sent',
    title: 'Battery 70 Ah',
    sentence: '11.9 V at rest, 41 % health. Crust on the pole.',
    price: 234_600,
  },
  {
    edge: 'waiting',
    title: 'Front tyres, pair 265/65 R17',
    sentence: 'Tread 2.2 mm in the middle, 4.1 mm outside.',
    price: 609_200,
  },
  { edge: 'approved', title: 'Four-wheel alignment', sentence: 'Steering sits 6° left at 80 km/h.', price: 41_600 },
  { edge: 'declined', title: 'Rear shock absorbers, pair', sentence: 'Left one sweats oil, no play.', price: 396_800 },
];

const chips = [
  { value: 'all', label: 'All work', count: 19 },
  { value: 'due', label: 'Due today', count: 10 },
  { value: 'parts', label: 'Waiting for parts', count: 3 },
] as const;

function SmallParts() {
  const [view, setView] = useState<(typeof chips)[number]['value']>('all');
  return (
    <Panel title="Small parts">
      <div className={css.flow}>
        <PlateChip plate="BAE 4821" region="ZM" />
        <PlateChip plate="B PL 2046" region="DE" size="medium" />
        <PlateChip plate="BAE 4821" region="ZM" size="large" />
        <PlateChip plate="ABC 123" size="medium" yellow />
        <CarName vehicle={{ plate: 'BCA 1177', plateRegion: 'ZM', make: 'Isuzu', model: 'D-Max', year: 2021 }} />
      </div>
      <div className={css.flow}>
        {(['good', 'monitor', 'urgent', 'not_checked'] as const).map((condition) => (
          <ConditionGlyph key={condition} condition={condition} />
        ))}
        <ConditionGlyph condition="urgent" word="stack" size={20} />
      </div>
      <div className={css.flow}>
        {promises.map((one) => (
          <PromiseCountdown key={one.plate} at={one.at} now={NOW} />
        ))}
        <PromiseCountdown at={null} readySince="2026-11-24T07:20:00.000Z" now={NOW} />
        <PromiseCountdown at="2026-11-24T14:30:00.000Z" now={NOW} size="large" />
      </div>
      <div className={css.flow}>
        <MoneyText amount={125_000} currency="ZMW" strong />
        <MoneyText amount={-396_800} currency="ZMW" />
        <MoneyText amount={396_800} currency="ZMW" struck />
        <MoneyText amount={149_900} currency="EUR" />
        <Initials initials="MB" name="Moses Banda" />
        <Initials initials="NM" tone="petrol" size={32} />
        <Initials initials="DA" tone="ink" size={32} />
        {(['pending', 'saved', 'failed', 'queued'] as const).map((state) => (
          <SaveState key={state} state={state} />
        ))}
      </div>
      <FilterChips label="Views" chips={chips} value={view} onChange={setView} />
      <div className={css.bar}>
        <MoneyBar
          approved={996_950}
          waiting={843_800}
          declined={396_800}
          label="Approved 9,969.50, waiting 8,438.00, declined 3,968.00"
        />
      </div>
    </Panel>
  );
}

function Controls() {
  const [asking, setAsking] = useState(false);
  return (
    <Panel title="Controls">
      <div className={css.flow}>
        <Button
          size="md"
          leftSection={<IconSend size={18} stroke={1.75} />}
          rightSection={<KeyHint keys="S" onColour />}
        >
          Send battery job
        </Button>
        <Button variant="default">Pause</Button>
        <Button variant="light">Add</Button>
        <Button color="urgent" onClick={() => setAsking(true)}>
          Reject
        </Button>
        <Button disabled>Send</Button>
        <Switch label="Visible to customer" defaultChecked />
      </div>
      <div className={css.fields}>
        <TextInput label="Odometer" placeholder="118,462" description="As it stands on the dashboard" />
        <TextInput label="Phone" defaultValue="+260 97" error="This number is too short." />
        <Select label="Technician" data={['Moses Banda', 'Joseph Phiri']} placeholder="Nobody yet" />
      </div>
      <ErrorNote
        error={{ type: 'about:blank', title: 'No', status: 409, code: 'slot_taken', requestId: '01J9Z6' }}
        onRetry={() => undefined}
      />
      <ConfirmDialog
        opened={asking}
        title="Reject this request?"
        verb="Reject the request"
        grave
        reason={{ label: 'Reason', needed: true }}
        onConfirm={async () => undefined}
        onClose={() => setAsking(false)}
      >
        <p>Kondwani is told at once, with your reason.</p>
      </ConfirmDialog>
    </Panel>
  );
}

/** Every part on one page. */
export function Parts() {
  return (
    <>
      <h1 className={css.title}>Parts</h1>
      <ReachBanner reach="offline" />
      <div className={css.lane}>
        <StageLane
          steps={[
            { mark: 'received', state: 'done', note: '08:02' },
            { mark: 'inspected', state: 'done', note: '08:47' },
            { mark: 'choice', state: 'done', note: '09:12' },
            { mark: 'work', state: 'now', note: 'since 09:14' },
            { mark: 'check', state: 'next' },
            { mark: 'ready', state: 'next', note: 'Today 16:30' },
          ]}
        />
      </div>
      <div className={css.two}>
        <SmallParts />
        <Controls />
      </div>
      <h2 className={css.sub}>Jobs</h2>
      <div className={css.stack}>
        {edges.map(({ edge, title, sentence, price }) => (
          <JobCard
            key={edge}
            edge={edge}
            glyph={
              <ConditionGlyph
                condition={edge === 'approved' || edge === 'declined' ? 'monitor' : 'urgent'}
                word="stack"
                size={20}
              />
            }
            title={title}
            sentence={sentence}
            price={
              <MoneyText amount={price} currency="ZMW" bare strong={edge !== 'declined'} struck={edge === 'declined'} />
            }
            control={<IconChevronDown size={18} stroke={1.75} aria-hidden />}
          />
        ))}
      </div>
      <h2 className={css.sub}>Table</h2>
      <SampleTable />
      <div className={css.two}>
        <Panel title="Empty">
          <EmptyState
            icon={IconInbox}
            title="No requests yet"
            hint="Share your booking link, or print the code for the counter."
            link="https://dynamic.example.org/book"
          />
        </Panel>
        <Panel title="Loading" flush>
          <SkeletonRows />
        </Panel>
      </div>
    </>
  );
}
