import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';
import { defaultVariantColorsResolver } from '@mantine/core';
import { dark, light } from '@pitlane/tokens';

/** How our tokens play the parts of a Mantine colour. */
type Tone = { readonly main: string; readonly strong: string; readonly tint: string; readonly on: string };

const tone = (name: string): Tone => ({
  main: `var(--${name})`,
  strong: `var(--${name})`,
  tint: `var(--${name}-bg)`,
  on: 'var(--sheet)',
});
const petrol: Tone = {
  main: 'var(--petrol-600)',
  strong: 'var(--petrol-700)',
  tint: 'var(--petrol-100)',
  on: 'var(--on-petrol)',
};

/** Mantine's own colour names too, so that a default inside one of its components keeps our contrast. */
export const tones: Readonly<Record<string, Tone>> = {
  petrol,
  good: tone('good'),
  monitor: tone('monitor'),
  urgent: tone('urgent'),
  info: tone('info'),
  green: tone('good'),
  yellow: tone('monitor'),
  orange: tone('monitor'),
  red: tone('urgent'),
  blue: tone('info'),
};

const flat = (hex: string): MantineColorsTuple => [hex, hex, hex, hex, hex, hex, hex, hex, hex, hex];

/** The tuples Mantine asks for; what is seen comes from the variables below. */
export const colours: Readonly<Record<string, MantineColorsTuple>> = {
  dark: [
    dark.ink,
    dark.ink,
    dark['ink-2'],
    dark['ink-2'],
    dark.line,
    dark['sheet-2'],
    dark.sheet,
    dark.paper,
    dark.paper,
    dark.paper,
  ],
  gray: [
    light['sheet-2'],
    light['sheet-2'],
    light.hair,
    light.line,
    light.line,
    light['ink-3'],
    light['ink-2'],
    light['ink-2'],
    light.ink,
    light.ink,
  ],
  petrol: flat(light['petrol-600']),
  good: flat(light.good),
  monitor: flat(light.monitor),
  urgent: flat(light.urgent),
  info: flat(light.info),
};

/** Points Mantine's variables at the tokens, so that light, dark and contrast are decided in one place. */
export const variablesFromTokens: CSSVariablesResolver = () => {
  const both: Record<string, string> = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-2)',
    '--mantine-color-anchor': 'var(--petrol-600)',
    '--mantine-color-error': 'var(--urgent)',
    '--mantine-color-success': 'var(--good)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--sheet-2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--sheet-2)',
    '--mantine-color-disabled-color': 'var(--ink-2)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-petrol)',
    '--mantine-shadow-md': 'var(--shadow)',
    '--mantine-shadow-sm': 'var(--shadow)',
    '--mantine-shadow-xl': 'var(--shadow)',
  };
  for (const [name, { main, strong, tint, on }] of Object.entries(tones)) {
    both[`--mantine-color-${name}-text`] = main;
    both[`--mantine-color-${name}-filled`] = main;
    both[`--mantine-color-${name}-filled-hover`] = strong;
    both[`--mantine-color-${name}-light`] = tint;
    both[`--mantine-color-${name}-light-hover`] = tint;
    both[`--mantine-color-${name}-light-color`] = strong;
    both[`--mantine-color-${name}-outline`] = main;
    both[`--mantine-color-${name}-contrast`] = on;
  }
  return { variables: {}, light: both, dark: both };
};

/** Text on a filled surface follows the token made for it, in both modes. */
export const variantsFromTokens: VariantColorsResolver = (input) => {
  const given = defaultVariantColorsResolver(input);
  const known = tones[input.color ?? input.theme.primaryColor];
  if (!known) return given;
  if (input.variant === 'filled')
    return { ...given, background: known.main, hover: known.strong, color: known.on, border: '1px solid transparent' };
  if (input.variant === 'light') return { ...given, background: known.tint, hover: known.tint, color: known.strong };
  return given;
};
