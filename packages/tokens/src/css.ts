import { control, dark, layer, light, motion, plate, radius, space, type } from './tokens.ts';

type Table = Readonly<Record<string, string>>;

const lowerHex = (value: string) => value.replace(/#[0-9A-F]+/gi, (hex) => hex.toLowerCase());

const declare = (table: Table, indent: string) =>
  Object.entries(table)
    .map(([name, value]) => `${indent}--${name}: ${lowerHex(value)};`)
    .join('\n');

const prefixed = (prefix: string, table: Readonly<Record<string, number>>, unit: string): Table =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [`${prefix}-${name}`, `${value}${unit}`]));

function constants(): Table {
  return {
    ...plate,
    sans: type.sans,
    'plate-font': type.plate,
    ...prefixed('text', type.sizes, 'px'),
    ...Object.fromEntries(space.map((pixels) => [`space-${pixels}`, `${pixels}px`])),
    ...prefixed('radius', radius, 'px'),
    ...prefixed('control', control, 'px'),
    ...prefixed('motion', motion, 'ms'),
    ...prefixed('layer', layer, ''),
  };
}

const LIGHT = ['[data-mantine-color-scheme="light"]', '[data-theme="light"]'];
const DARK = ['[data-mantine-color-scheme="dark"]', '[data-theme="dark"]'];

/** The custom properties as a style sheet: light by default and on paper, dark by attribute, else as the system asks. */
export function tokensCss(): string {
  return `/* Written by packages/tokens/write-css.ts from tokens.ts; change the table, then run it. */
:root {
${declare(constants(), '  ')}
}
:root,
${LIGHT.join(',\n')} {
  color-scheme: light;
${declare(light, '  ')}
}
@media screen {
  ${DARK.join(',\n  ')} {
    color-scheme: dark;
${declare(dark, '    ')}
  }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme], [data-mantine-color-scheme]) {
    color-scheme: dark;
${declare(dark, '    ')}
  }
}
`;
}
