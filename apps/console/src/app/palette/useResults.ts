import { useEffect, useMemo, useState } from 'react';
import type { PaletteItem, PaletteSource } from '../../shared/palette.ts';
import type { Key } from '../../shared/phrases.tsx';

export type Section = { readonly section: Key; readonly items: readonly PaletteItem[]; readonly failed: boolean };

const PAUSE = 90;

/** Asks every source for the words and gathers answers as they come, in the order of the sources. */
export function useResults(
  sources: readonly PaletteSource[],
  words: string,
): { sections: Section[]; items: PaletteItem[]; busy: boolean } {
  const [answers, setAnswers] = useState<ReadonlyMap<PaletteSource, Section>>(new Map());
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (source: PaletteSource) => {
      const answer = (items: readonly PaletteItem[], failed: boolean) => {
        if (!stop.signal.aborted)
          setAnswers((all) => new Map(all).set(source, { section: source.section, items, failed }));
      };
      try {
        answer(await source.search(words.trim(), stop.signal), false);
      } catch {
        answer([], true);
      }
    };
    setBusy(true);
    const timer = setTimeout(
      async () => {
        await Promise.all(sources.map(ask));
        if (!stop.signal.aborted) setBusy(false);
      },
      words ? PAUSE : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [sources, words]);
  return useMemo(() => {
    const sections = sources
      .flatMap((source) => answers.get(source) ?? [])
      .filter((one) => one.items.length > 0 || one.failed);
    return { sections, items: sections.flatMap((one) => one.items), busy };
  }, [sources, answers, busy]);
}
