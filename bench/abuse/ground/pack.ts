import { byClass } from '../strings/classes.ts';

/** A field of this length has every text in a dozen passes; a shorter one has one of every class in as many. */
const ROOMY = 1000;
/** Each field begins elsewhere in every class, so that short fields have all of them between them. */
const STRIDE = 37;

type Dealt = { readonly order: readonly string[]; readonly classes: number; readonly most: number; given: number };
export type Packer = {
  /** As many of the next texts as a field takes (`most` characters), one at least, cut if need be. */
  next(field: string, most: number): string;
  /** Whether every text has been through every roomy field, and a text of every class through every field. */
  done(): boolean;
  /** How many fields and classes there are, and how many texts went into them. */
  told(): { readonly fields: number; readonly classes: number; readonly drawn: number };
};

/** One of each class, then the next of each: first those a field of this length holds whole. */
function orderFor(groups: readonly (readonly string[])[], from: number, most: number): string[] {
  const turned = groups.map((group) => {
    const start = from % group.length;
    const around = [...group.slice(start), ...group.slice(0, start)];
    return [...around.filter((text) => text.length <= most), ...around.filter((text) => text.length > most)];
  });
  const longest = Math.max(...turned.map((group) => group.length));
  return Array.from({ length: longest }, (_, nth) => turned.flatMap((group) => group.slice(nth, nth + 1))).flat();
}

/** Deals texts to fields, many at a time: where one text gets out of its field, so do its neighbours. */
export function packer(texts: readonly string[]): Packer {
  const groups = byClass(texts).map(([, group]) => group);
  const fields = new Map<string, Dealt>();
  const deal = (most: number): Dealt => {
    const order = orderFor(groups, fields.size * STRIDE, most);
    return { order, classes: groups.length, most, given: 0 };
  };
  const upcoming = ({ order, given }: Dealt): string => order[given % order.length] ?? '';
  return {
    next(field, most) {
      const one = fields.get(field) ?? deal(most);
      fields.set(field, one);
      let packed = upcoming(one).slice(0, most);
      for (one.given += 1; one.given % one.order.length > 0; one.given += 1) {
        const longer = `${packed} ${upcoming(one)}`;
        if (longer.length > most) break;
        packed = longer;
      }
      return packed;
    },
    done: () =>
      [...fields.values()].every(({ order, classes, most, given }) => given >= (most < ROOMY ? classes : order.length)),
    told: () => ({
      fields: fields.size,
      classes: groups.length,
      drawn: [...fields.values()].reduce((sum, { given }) => sum + given, 0),
    }),
  };
}
