import { wordsAtHand } from '@pitlane/phrases/browser';
import { type ComponentType, type LazyExoticComponent, lazy as lazyOf } from 'react';

const loads = new WeakMap<object, () => Promise<unknown>>();

/** A part of the console that is loaded when first shown; it shows once its words are here in the language spoken. */
export function lazy<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  const whole = async () => {
    const part = await load();
    await wordsAtHand();
    return part;
  };
  let coming: ReturnType<typeof whole> | undefined;
  const once = () => {
    coming ??= whole();
    return coming;
  };
  const Part = lazyOf(once);
  loads.set(Part, once);
  return Part;
}

/** Has a part made by `lazy` loaded before it is shown; whether that works is told where it is shown. */
export function loadAhead(part: LazyExoticComponent<ComponentType>): void {
  loads
    .get(part)?.()
    .catch(() => {});
}
