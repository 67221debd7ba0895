import type { OutputOf } from '@pitlane/contracts/core';
import type { getTimeline } from '@pitlane/contracts/timeline';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PlateChip } from '../PlateChip.tsx';
import { useSpeech, useT } from '../phrases.tsx';
import { TimelineRow, type Who } from '../TimelineRow.tsx';
import { clockTime, daysBetween, shortDate } from '../when.ts';
import { areMails } from './gather.ts';
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

const NONE: readonly Story[] = [];

/** The car a row is about; leads to its visit where there is one. */
function Plate({ story }: { readonly story: Story }) {
  if (!story.plate) return null;
  const chip = <PlateChip plate={story.plate} region={story.plateRegion} />;
  const order = story.refs.workOrder;
  if (!order) return <span className={css.plate}>{chip}</span>;
  return (
    <Link href={`/work-orders/${order}`} className={css.plate}>
      {chip}
    </Link>
  );
}

/** Rows of a work order or of the whole shop; `plates` names the car and leads to its visit. */
export function StoryRow({
  story,
  alike = NONE,
  plates,
  brief,
  framed,
  glow,
}: {
  readonly story: Story;
  /** The same of other cars, said with this one. */
  readonly alike?: readonly Story[];
  readonly plates?: boolean;
  /** Without the facts that unfold, where room is short. */
  readonly brief?: boolean;
  readonly framed?: boolean;
  readonly glow?: boolean;
}) {
  const t = useT();
  const { timeZone, format } = useSpeech();
  const Glyph = glyphOf(story.icon);
  const today = daysBetween(story.at, new Date(), timeZone) === 0;
  return (
    <TimelineRow
      time={today ? clockTime(story.at, timeZone) : shortDate(story.at, timeZone, format)}
      who={whoOf[story.who]}
      glyph={<Glyph size={14} stroke={1.75} aria-hidden />}
      framed={framed}
      glow={glow}
      facts={
        !brief &&
        story.facts.length + alike.length > 0 && (
          <dl className={css.facts}>
            {story.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
            {areMails(alike)
              ? alike.map((other) => (
                  <div key={other.seq}>
                    <dt>{clockTime(other.at, timeZone)}</dt>
                    <dd>{other.text}</dd>
                  </div>
                ))
              : alike.length > 0 && (
                  <div>
                    <dt>{t('activity.alikeCars')}</dt>
                    <dd>
                      {alike.map((other) => (
                        <Plate key={other.seq} story={other} />
                      ))}
                    </dd>
                  </div>
                )}
          </dl>
        )
      }
    >
      {plates && <Plate story={story} />}
      <Sentence story={story} />
      {alike.length > 0 && (
        <span className={css.alike}>
          {t(areMails(alike) ? 'activity.alikeMails' : 'activity.alike', { count: alike.length })}
        </span>
      )}
    </TimelineRow>
  );
}
