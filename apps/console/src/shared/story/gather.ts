import type { Story } from './StoryRow.tsx';

export type Gathered = { readonly story: Story; readonly alike: readonly Story[] };

const sameWords = (one: Story, other: Story): boolean =>
  one.type === other.type && one.text === other.text && one.name === other.name && one.plate !== other.plate;

/** Neighbours that say the same of several cars, newest first, become one row: the first with the others. */
export function gather(rows: readonly Story[]): Gathered[] {
  const gathered: { story: Story; alike: Story[] }[] = [];
  for (const story of rows) {
    const last = gathered.at(-1);
    if (last && story.plate && last.story.plate && sameWords(last.story, story)) last.alike.push(story);
    else gathered.push({ story, alike: [] });
  }
  return gathered;
}
