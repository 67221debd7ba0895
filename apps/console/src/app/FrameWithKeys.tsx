import { Suspense, useEffect, useMemo, useState } from 'react';
import { useShortcut } from '../shared/keyboard.ts';
import { lazy } from '../shared/lazy.ts';
import { type PaletteSource, providePalette, useScreenSources } from '../shared/palette.ts';
import { useT } from '../shared/phrases.tsx';
import type { FrameProps } from './frame.ts';
import { placesSource } from './palette/placesSource.ts';
import { Shell } from './Shell.tsx';

const PaletteDialog = lazy(() => import('./palette/PaletteDialog.tsx'));
const ShortcutSheet = lazy(() => import('./ShortcutSheet.tsx'));

type Props = Omit<FrameProps, 'onSearch' | 'onShortcuts'> & { readonly sources: readonly PaletteSource[] };

/** The frame with its palette (Ctrl/⌘ K) and shortcut sheet (?), both loaded when first opened. */
export function FrameWithKeys({ sources, ...props }: Props) {
  const t = useT();
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  const [used, setUsed] = useState({ palette: false, shortcuts: false });
  const [words, setWords] = useState('');
  const ofScreen = useScreenSources();
  const all = useMemo(
    () => [...ofScreen, ...sources, placesSource(t, props.nav, props.creations)],
    [ofScreen, sources, t, props.nav, props.creations],
  );
  const show = (what: 'palette' | 'shortcuts') => {
    setUsed((now) => ({ ...now, [what]: true }));
    setOpen(what);
  };
  const search = (typed = '') => {
    setWords(typed);
    show('palette');
  };
  const close = () => setOpen(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the opener only sets state, one registration is enough
  useEffect(() => providePalette(search), []);
  useShortcut('mod+k', () => search(), t('palette.title'), { everywhere: true });
  useShortcut('?', () => show('shortcuts'), t('shell.shortcuts'), { everywhere: true });
  return (
    <>
      <Shell {...props} onSearch={() => search()} onShortcuts={() => show('shortcuts')} />
      <Suspense>
        {used.palette && <PaletteDialog opened={open === 'palette'} onClose={close} sources={all} words={words} />}
        {used.shortcuts && <ShortcutSheet opened={open === 'shortcuts'} onClose={close} />}
      </Suspense>
    </>
  );
}
