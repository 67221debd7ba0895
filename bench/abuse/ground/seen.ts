/** What is left of a text when nothing is compared that a page, a paper or a trim may rightly leave out. */
export const squeezed = (text: string): string =>
  text.normalize('NFC').replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '');

export type Seen = {
  /** Notes which texts stand in this output of a kind. */
  note(kind: string, output: string): void;
  /** For each kind noted so far: the texts that never stood in it. */
  missing(): { readonly kind: string; readonly texts: readonly string[] }[];
};

/** Keeps track of which texts were read back, in which kind of output. */
export function readBack(texts: readonly string[]): Seen {
  const sought = new Map(texts.map((text) => [squeezed(text), text]));
  const left = new Map<string, Map<string, string>>();
  return {
    note(kind, output) {
      const wanted = left.get(kind) ?? new Map(sought);
      left.set(kind, wanted);
      const plain = squeezed(output);
      for (const text of wanted.keys()) if (plain.includes(text)) wanted.delete(text);
    },
    missing: () => [...left].map(([kind, wanted]) => ({ kind, texts: [...wanted.values()] })),
  };
}
