import { contrast, type Oklch, toHex, toOklch } from './colour.ts';
import { dark, light } from './tokens.ts';

/** Four steps of a shop's colour: 700 bar, 600 actions and "on", 500 graphics, 100 selected rows; `on600` is the text on 600. */
export type BrandScale = Readonly<Record<'700' | '600' | '500' | '100' | 'on600', string>>;

const READABLE = 4.5;
const VISIBLE = 3;
/** Hue arc (OKLCH degrees) that reads as red, amber or green: kept for vehicle condition and money risk. */
const RESERVED = { from: 345, to: 185 };
const GREYISH = 0.04;

const isReserved = (hue: number) => hue > RESERVED.from || hue < RESERVED.to;

/** Moves lightness by `step` until every `against` colour is at least `ratio` away. */
function until(start: Oklch, step: number, ratio: number, against: readonly string[]): Oklch {
  let colour = start;
  while (against.some((other) => contrast(toHex(colour), other) < ratio) && colour.l > 0 && colour.l < 1) {
    colour = { ...colour, l: Math.min(1, Math.max(0, colour.l + step)) };
  }
  return colour;
}

function lightScale(base: Oklch): BrandScale {
  const tint = toHex({ l: 0.94, c: Math.min(base.c, 0.022), h: base.h });
  const main = until({ ...base, l: Math.min(base.l, 0.5) }, -0.01, READABLE, [light.sheet, light.paper, tint]);
  const graphic = until({ ...main, l: main.l + 0.12 }, -0.01, VISIBLE, [light.sheet, light.paper]);
  const bar = { ...main, l: Math.max(0.12, main.l - 0.1) };
  return { 700: toHex(bar), 600: toHex(main), 500: toHex(graphic), 100: tint, on600: '#FFFFFF' };
}

function darkScale(base: Oklch): BrandScale {
  const tint = toHex({ l: 0.3, c: Math.min(base.c, 0.045), h: base.h });
  const soft = { ...base, c: Math.min(base.c, 0.11) };
  const main = until({ ...soft, l: Math.max(base.l, 0.74) }, 0.01, READABLE, [dark.sheet, dark.paper, tint]);
  const graphic = until({ ...soft, l: main.l - 0.1 }, 0.01, VISIBLE, [dark.sheet, dark.paper]);
  const ink = toHex({ l: 0.24, c: Math.min(base.c, 0.04), h: base.h });
  return {
    700: toHex({ ...main, l: Math.min(0.95, main.l + 0.09) }),
    600: toHex(main),
    500: toHex(graphic),
    100: tint,
    on600: ink,
  };
}

/**
 * The four brand steps of a hex colour, corrected so that 600 and 700 are readable (WCAG 2.2 AA, 4.5:1) on the page,
 * on a card and on the 100 tint, `on600` on 600, and 500 is visible (3:1). Throws when `hex` is not a colour.
 */
export function brandScale(hex: string, scheme: 'light' | 'dark' = 'light'): BrandScale {
  return scheme === 'light' ? lightScale(toOklch(hex)) : darkScale(toOklch(hex));
}

/** The colour itself when its hue is free or it is nearly grey, else the same colour at the nearest free hue. */
export function allowedBrand(hex: string): string {
  const colour = toOklch(hex);
  if (colour.c < GREYISH || !isReserved(colour.h)) return hex.toUpperCase();
  const back = (colour.h - RESERVED.from + 360) % 360;
  const ahead = (RESERVED.to - colour.h + 360) % 360;
  return toHex({ ...colour, h: back <= ahead ? RESERVED.from : RESERVED.to });
}

/** True when the colour may be used as it is. */
export function isAllowedBrand(hex: string): boolean {
  return allowedBrand(hex) === hex.toUpperCase();
}

/** CSS declarations that put a brand in place of petrol, for one element's style or a style sheet rule. */
export function brandVariables(scale: BrandScale): Record<`--${string}`, string> {
  return {
    '--petrol-700': scale[700],
    '--petrol-600': scale[600],
    '--petrol-500': scale[500],
    '--petrol-100': scale[100],
    '--on-petrol': scale.on600,
  };
}
