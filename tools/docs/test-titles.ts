import { type SourceFile, sourceFiles } from '../checks/source.ts';

export type TestTitle = { file: string; title: string; numbers: string[] };

const call =
  /\b(?:test|it|describe|suite)(?:\.\w+)*(?:\((?:[^()]|\([^()]*\))*\))?\s*\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;
const number = /\b[A-Z][A-Z0-9]*-\d{2,3}\b/g;

/** Titles of all tests with the requirement (BOOK-05) and rule (R-012) numbers they wear. */
export function testTitles(files: readonly SourceFile[] = sourceFiles()): TestTitle[] {
  return files
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(call)].map(([, , title = '']) => ({ file: path, title, numbers: title.match(number) ?? [] })),
    );
}
