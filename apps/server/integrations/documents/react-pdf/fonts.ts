import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Font } from '@react-pdf/renderer';
import { breakable, eastAsianFaces } from './east-asian.ts';
import { unpackFont } from './unpack-font.ts';

const require = createRequire(import.meta.url);
const folderOf = (name: string) => join(dirname(require.resolve(`${name}/package.json`)), 'files');

type Face = { readonly family: string; readonly package: string; readonly file: string; readonly single?: true };
type Script = Face & { readonly has: RegExp };
/** What stands for a sign no font here knows (Unicode's own for this). */
export const replacement = '\ufffd';
const inter = '@fontsource/inter';
/** A font covers a few scripts each; a document carries only those its words need. The first is always there. */
const scripts: readonly Script[] = [
  { family: 'Latin', package: inter, file: 'inter-latin', has: /[\s\S]/ },
  { family: 'Latin more', package: inter, file: 'inter-latin-ext', has: /[\u0100-\u02ff\u1e00-\u1eff\u20a0-\u20c0]/ },
  {
    family: 'Vietnamese',
    package: inter,
    file: 'inter-vietnamese',
    has: /[\u0102\u0103\u01a0-\u01b0\u1ea0-\u1ef9]/,
  },
  { family: 'Greek', package: inter, file: 'inter-greek', has: /[\u0370-\u03ff]/ },
  { family: 'Cyrillic', package: inter, file: 'inter-cyrillic', has: /[\u0400-\u045f\u0490-\u04b1]/ },
  { family: 'Cyrillic more', package: inter, file: 'inter-cyrillic-ext', has: /[\u0460-\u052f]/ },
  {
    family: 'Arabic',
    package: '@fontsource/ibm-plex-sans-arabic',
    file: 'ibm-plex-sans-arabic-arabic',
    has: /\p{Script=Arabic}/u,
  },
  {
    family: 'Hebrew',
    package: '@fontsource/noto-sans-hebrew',
    file: 'noto-sans-hebrew-hebrew',
    has: /\p{Script=Hebrew}/u,
  },
  {
    family: 'Devanagari',
    package: '@fontsource/noto-sans-devanagari',
    file: 'noto-sans-devanagari-devanagari',
    has: /\p{Script=Devanagari}/u,
  },
  // Everything else Noto Sans knows: phonetic letters, rarer signs.
  {
    family: 'Rest',
    package: '@fontsource/noto-sans',
    file: 'noto-sans-latin-ext',
    has: /[\u0180-\u02ff\ua720-\ua7ff\u2c60-\u2c7f]/,
  },
  { family: 'Replacement', package: '@fontsource/noto-sans', file: 'noto-sans-latin', has: /\ufffd/ },
];
const registered = new Set<string>();

const asData = (file: string, part: string): string =>
  `data:font/ttf;base64,${unpackFont(readFileSync(file), part).toString('base64')}`;

function register(face: Face): void {
  if (registered.has(face.family)) return;
  registered.add(face.family);
  const folder = folderOf(face.package);
  const weight = (fontWeight: 400 | 600) => ({
    // Each slice under a name of its own, or it stands in the file once for every word it writes.
    src: asData(join(folder, `${face.file}-${fontWeight}-normal.woff`), face.family.replaceAll(' ', '')),
    fontWeight,
  });
  Font.register({ family: face.family, fonts: face.single ? [weight(400)] : [weight(400), weight(600)] });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The font library keeps letters it met only as parts of others, such as the dotless i in an i, without the sign they stand
 * for; on a later paper they would look right and could neither be copied nor read aloud. Forgotten, they are read anew.
 */
function forgetParts(family: string): void {
  for (const fontWeight of [400, 600]) {
    const source: unknown = Font.getFont({ fontFamily: family, fontWeight, fontStyle: 'normal' });
    const letters = isRecord(source) && isRecord(source.data) ? source.data._glyphs : null;
    if (!isRecord(letters)) continue;
    for (const [id, letter] of Object.entries(letters))
      if (isRecord(letter) && Array.isArray(letter.codePoints) && letter.codePoints.length === 0) delete letters[id];
  }
}

/**
 * The families a text needs, in the order they are looked through for each letter; `wide` brings every font with Chinese
 * signs, for a text the first choice cannot draw.
 */
export function familiesFor(text: string, wide = false): string[] {
  Font.registerHyphenationCallback(breakable);
  const needed: Face[] = [...scripts.filter(({ has }) => has.test(text)), ...eastAsianFaces(text, wide)];
  for (const face of needed) {
    register(face);
    forgetParts(face.family);
  }
  return needed.map(({ family }) => family);
}
