import { allowedBrand, brandScale, brandVariables } from '@pitlane/tokens';

const declarations = (variables: Record<string, string>): string =>
  Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

const written = new Map<string, string>();

/** The shop's brand as one style sheet: both schemes, and the bar and band that stay dark in both. */
export function brandStyle(colour: string): string {
  let style = written.get(colour);
  if (style === undefined) {
    const brand = allowedBrand(colour);
    const light = brandScale(brand);
    const fixed = { '--bar': light[700], '--band': light[600] };
    style = `:root{${declarations({ ...brandVariables(light), ...fixed })}}@media screen and (prefers-color-scheme:dark){:root:root{${declarations(brandVariables(brandScale(brand, 'dark')))}}}`;
    if (written.size > 500) written.clear();
    written.set(colour, style);
  }
  return style;
}
