/** A field of this length holds nearly every text whole. Shorter ones get as many as there are passes. */
const ROOMY = 200;
/** Each field begins elsewhere in the list, so that short ones have all of it between them. */
const STRIDE = 37;

type Dealt = { readonly from: number; readonly most: number; given: number };
export type Packer = {
  /** As many of the next texts as a field takes (`most` characters), one at least, cut if need be. */
  next(field: string, most: number): string;
  /** Whether every text has been through every roomy field. */
  done(): boolean;
  /** How many fields there are, and how many texts went into them. */
  told(): { readonly fields: number; readonly drawn: number };
};

/** Deals texts to fields, many at a time: where one text gets out of its field, so do its neighbours. */
export function packer(texts: readonly string[]): Packer {
  const fields = new Map<string, Dealt>();
  const upcoming = ({ from, given }: Dealt): string => texts[(from + given) % texts.length] ?? '';
  return {
    next(field, most) {
      const one = fields.get(field) ?? { from: fields.size * STRIDE, most, given: 0 };
      fields.set(field, one);
      let packed = upcoming(one).slice(0, most);
      for (one.given += 1; one.given % texts.length > 0; one.given += 1) {
        const longer = `${packed} ${upcoming(one)}`;
        if (longer.length > most) break;
        packed = longer;
      }
      return packed;
    },
    done: () => [...fields.values()].every(({ most, given }) => most < ROOMY || given >= texts.length),
    told: () => ({ fields: fields.size, drawn: [...fields.values()].reduce((sum, { given }) => sum + given, 0) }),
  };
}
