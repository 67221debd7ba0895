import type { Finding } from './finding.ts';
import type { Parsed, SourceFile } from './source.ts';

const fileLimit = 300;
const functionLimit = 60;
const emptyWords = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'v2', 'new', 'legacy']);

/** Files and functions too long to read in one go, and names that say nothing. */
export function sizeAndNameFindings(files: readonly SourceFile[], parsed: readonly Parsed[]): Finding[] {
  return files.flatMap((file, index) => [
    ...tooLong(file),
    ...longFunctions(file, parsed[index]?.functions ?? []),
    ...emptyNames(file),
  ]);
}

function tooLong({ path, text }: SourceFile): Finding[] {
  const lines = text.split('\n').length - 1;
  if (lines <= fileLimit) return [];
  return [{ where: path, what: `${lines} lines, at most ${fileLimit}: split it by idea into files named after each.` }];
}

/** Counted are a function's own lines: what it merely holds (the tests of a suite, the parts of a factory) counts there. */
function longFunctions({ path }: SourceFile, functions: Parsed['functions']): Finding[] {
  return functions
    .map(({ name, line, lines, ownLines }) => ({ name, line, lines: Math.min(lines, ownLines) }))
    .filter(({ lines }) => lines > functionLimit)
    .map(({ name, line, lines }) => ({
      where: `${path}:${line}`,
      what: `${name} has ${lines} lines of its own, at most ${functionLimit}: name its steps and move them out.`,
    }));
}

function emptyNames({ path }: SourceFile): Finding[] {
  return path
    .split('/')
    .map((part) => part.replace(/\.(test\.)?(ts|tsx|mjs)$/, ''))
    .filter((part) => emptyWords.has(part))
    .filter((part) => path !== `tools/${part}.ts`)
    .map((part) => ({ where: path, what: `"${part}" says nothing: name it after what it is about.` }));
}
