import { wordsAtHand } from '@pitlane/phrases/browser';
import { type ComponentType, type LazyExoticComponent, lazy as lazyOf } from 'react';

/** A part of the console that is loaded when first shown; it shows once its words are here in the language spoken. */
export function lazy<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazyOf(async () => {
    const part = await load();
    await wordsAtHand();
    return part;
  });
}
