import type { Creation, NavEntry } from '../../shared/module.ts';
import type { PaletteSource } from '../../shared/palette.ts';
import type { Translate } from '../../shared/phrases.tsx';

/** The places of the rail and the *New* menu as a section of the palette. */
export function placesSource(t: Translate, nav: readonly NavEntry[], creations: readonly Creation[]): PaletteSource {
  const all = [...nav, ...creations].map(({ href, label, icon }) => ({ id: href, href, title: t(label), icon }));
  return {
    section: 'palette.go',
    search: (words) => all.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase())),
  };
}
