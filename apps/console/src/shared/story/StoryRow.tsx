import type { OutputOf } from '@pitlane/contracts/core';
import type { getTimeline } from '@pitlane/contracts/timeline';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PlateChip } from '../PlateChip.tsx';
import { useSpeech } from '../phrases.tsx';
import { TimelineRow, type Who } from '../TimelineRow.tsx';
import { clockTime, daysBetween, shortDate } from '../when.ts';
import { glyphOf } from './glyphs.tsx';
import css from './StoryRow.module.css';

export type Story = OutputOf<typeof getTimeline>['items'][number];

const whoOf: Readonly<Record<Story['who'], Who>> = {
  customer: 'customer',
  visitor: 'customer',
  staff: 'advisor',
  system: 'system',
};

/** The sentence with the person's name in bold where it begins with it. */
function Sentence({ story }: { readonly story: Story }): ReactNode {
  const { name, text } = story;
  if (!name || !text.startsWith(name)) return text;
  return (
    <>
      <strong>{name}</strong>
      {text.slice(name.length)}
    </>
  );
}

/** Rows of a work order or of the whole shop; `plates` names the car and leads to its visit. */
export function StoryRow({
  story,
  plates,
  brief,
  framed,
  glow,
}: {
  readonly story: Story;
  readonly plates?: boolean;
  /** Without the facts that unfold, where room is short. */
  readonly brief?: boolean;
  readonly framed?: boolean;
  readonly glow?: boolean;
}) {
  const { timeZone, format } = useSpeech();
  const Glyph = glyphOf(story.type);
  const today = daysBetween(story.at, new Date(), timeZone) === 0;
  const order = story.refs.workOrder;
  return (
    <TimelineRow
      time={today ? clockTime(story.at, timeZone) : shortDate(story.at, timeZone, format)}
      who={whoOf[story.who]}
      glyph={<Glyph size={14} stroke={1.75} aria-hidden />}
      framed={framed}
      glow={glow}
      facts={
        !brief &&
        story.facts.length > 0 && (
          <dl className={css.facts}>
            {story.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )
      }
    >
      {plates && story.plate && order && (
        <Link href={`/work-orders/${order}`} className={css.plate}>
          <PlateChip plate={story.plate} region={story.plateRegion} />
        </Link>
      )}
      {plates && story.plate && !order && (
        <span className={css.plate}>
          <PlateChip plate={story.plate} region={story.plateRegion} />
        </span>
      )}
      <Sentence story={story} />
    </TimelineRow>
  );
}
