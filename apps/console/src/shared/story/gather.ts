import type { Story } from './StoryRow.tsx';

export type Gathered = { readonly story: Story; readonly alike: readonly Story[] };

const MAIL = 'mail.sent';
const ofOtherCar = (one: Story, other: Story): boolean =>
  one.plate !== null && other.plate !== null && one.plate !== other.plate && one.text === other.text;

/** Neighbours that say the same of several cars, or that a mail went out, become one row: the first with the others. */
export function gather(rows: readonly Story[]): Gathered[] {
  const gathered: { story: Story; alike: Story[] }[] = [];
  for (const story of rows) {
    const last = gathered.at(-1);
    const same = last && last.story.type === story.type && last.story.name === story.name;
    if (same && (story.type === MAIL || ofOtherCar(last.story, story))) last.alike.push(story);
    else gathered.push({ story, alike: [] });
  }
  return gathered;
}

/** What a gathered row unfolds: the other cars, or the words of the other mails. */
export const areMails = (alike: readonly Story[]): boolean => alike.every(({ type }) => type === MAIL);
