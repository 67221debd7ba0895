import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { brokenBodies, wrongValues } from '../../../apps/server/doors/rest/probes/wrong-values.ts';
import type { Chance } from './chance.ts';

export type Spoiled = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly how: string };
type Json = Record<string, unknown>;

const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/octet-stream',
  'x',
];
const SEED = 20_261_124;
/** Anything JSON can say, of every depth; drawn once. */
const anything = fc.sample(fc.jsonValue({ maxDepth: 4 }), { seed: SEED, numRuns: 2000 });
const strings = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { seed: SEED, numRuns: 500 });

const plain = (value: Json, how: string): Spoiled => ({ type: 'application/json', body: JSON.stringify(value), how });
const raw = (body: Spoiled['body'], how: string, type = 'application/json'): Spoiled => ({ type, body, how });

/** The ways to spoil an input; each answers what is sent. */
const ways: readonly ((input: Json, chance: Chance) => Spoiled)[] = [
  (input, chance) => {
    const field = chance.one(Object.keys(input).concat('extra'));
    return plain({ ...input, [field]: chance.one(wrongValues) }, `wrong ${field}`);
  },
  (input, chance) => {
    const field = chance.one(Object.keys(input).concat('extra'));
    return plain({ ...input, [field]: chance.one(anything) }, `anything as ${field}`);
  },
  (input, chance) => {
    const field = chance.one(Object.keys(input).concat('extra'));
    return plain({ ...input, [field]: chance.one(strings) }, `a strange text as ${field}`);
  },
  (input, chance) => plain(Object.fromEntries(Object.entries(input).filter(() => chance.upTo(2) === 1)), 'half of it'),
  (_, chance) => raw(JSON.stringify(chance.one(anything)), 'anything'),
  (_, chance) => raw(chance.one(brokenBodies), 'broken'),
  (input, chance) => {
    const text = JSON.stringify(input);
    return raw(text.slice(0, chance.upTo(text.length)), 'cut off');
  },
  (input, chance) => {
    const bytes = new Uint8Array(Buffer.from(JSON.stringify(input)));
    for (let turned = 0; turned < 3; turned += 1) bytes[chance.upTo(bytes.length)] = chance.upTo(256);
    return raw(bytes, 'bytes turned');
  },
  (input, chance) => raw(JSON.stringify(input), 'of another type', chance.one(TYPES)),
  (input) => raw(new Uint8Array(gzipSync(JSON.stringify(input))), 'packed unasked'),
  (input) => raw(JSON.stringify(input).replace('{', '{"id":1,"id":[],"__proto__":{"x":1},'), 'names twice'),
  (_, chance) =>
    raw(
      `--x\r\ncontent-disposition: form-data; name="${chance.one(['file', '__proto__', 'words', ''])}"${chance.one(['', '; filename="../a.jpg"', '; filename=""'])}\r\n\r\n${chance.one(strings)}\r\n--x${chance.one(['--', '', '\r\n'])}`,
      'broken parts',
      'multipart/form-data; boundary=x',
    ),
];

/** One way or another of making this input wrong. */
export const spoil = (input: Json, chance: Chance): Spoiled => chance.one(ways)(input, chance);
