/** A field of this length holds nearly every text whole. Shorter ones get as many as there are passes. */
const ROOMY = 200;

export type Packer = {
  /** As many of the next texts as a field takes (`most` characters), one at least, cut if need be. */
  next(field: string, most: number): string;
  /** How many texts went into how many roomy fields, when all of them have been through each; else nothing. */
  done(): boolean;
  readonly fields: number;
  readonly drawn: number;
};

/** Deals texts to fields so that each text comes to each field, many at a time: a fault of escaping is the field's, not the text's. */
export function packer(texts: readonly string[]): Packer {
  const dealt = new Map<string, { at: number; most: number }>();
  let drawn = 0;
  return {
    next(field, most) {
      const one = dealt.get(field) ?? { at: 0, most };
      dealt.set(field, one);
      const take = (): string => texts[one.at++ % texts.length] ?? '';
      let packed = take().slice(0, most);
      drawn += 1;
      for (
        let next = texts[one.at % texts.length] ?? '';
        one.at < texts.length && packed.length + 1 + next.length <= most;
      ) {
        packed += ` ${take()}`;
        drawn += 1;
        next = texts[one.at % texts.length] ?? '';
      }
      return packed;
    },
    done: () => dealt.size > 0 && [...dealt.values()].every(({ at, most }) => most < ROOMY || at >= texts.length),
    get fields() {
      return dealt.size;
    },
    get drawn() {
      return drawn;
    },
  };
}
