import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../terminal/root.ts';

export type Import = { target: string; typeOnly: boolean; line: number };
export type SourceFile = { path: string; text: string };

const closed = new Set(['node_modules', 'dist', 'data', 'artifacts', 'schema', '.git', '.cache']);
const parts = ['apps', 'packages', 'tools', 'e2e', 'bench'];

/** All our TypeScript, as paths from the root with forward slashes, generated files left out. */
export function sourceFiles(): SourceFile[] {
  return parts
    .flatMap((part) => walk(join(root, part)))
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function walk(folder: string): string[] {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return closed.has(entry.name) ? [] : walk(join(folder, entry.name));
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** `ownLines` leaves out the lines of functions inside that are longer than three lines. */
export type Span = { name: string; line: number; lines: number; ownLines: number };

export type Parsed = { imports: Import[]; functions: Span[] };

/** Imports and function lengths of one file, from a real parser. Throws Error when the file has a syntax error. */
export function parse({ path, text }: SourceFile): Parsed {
  const result = parseSync(path, text);
  const error = result.errors[0];
  if (error) throw new Error(`${path}: ${error.message}`);
  const lineOf = lineFinder(text);
  const imports: Import[] = [];
  const functions: Parsed['functions'] = [];
  const open: Span[] = [];
  const enter = (node: Node) => {
    const target = targetOf(node);
    if (target) imports.push({ target, typeOnly: isTypeOnly(node), line: lineOf(node.start) });
    if (!functionKinds.has(node.type) || !node.body) return undefined;
    const line = lineOf(node.start);
    const lines = lineOf(node.end) - line + 1;
    const span = { name: nameOf(node), line, lines, ownLines: lines };
    const holder = open.at(-1);
    if (holder && lines > 3) holder.ownLines -= lines;
    functions.push(span);
    open.push(span);
    return () => void open.pop();
  };
  visit(result.program as unknown as Node, enter);
  return { imports, functions };
}

type Node = { type: string; start: number; end: number; body?: unknown } & Record<string, unknown>;

const functionKinds = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const importKinds = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function targetOf(node: Node): string | undefined {
  if (!importKinds.has(node.type)) return undefined;
  const value = (node.source as { value?: unknown } | null)?.value;
  return typeof value === 'string' ? value : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = node.specifiers as { importKind?: string }[] | undefined;
  return Boolean(names?.length) && names!.every((name) => name.importKind === 'type');
}

function nameOf(node: Node): string {
  return (node.id as { name?: string } | null)?.name ?? 'the function';
}

/** Walks the tree; `enter` may return what to do when the node is left. */
function visit(node: unknown, enter: (node: Node) => (() => void) | undefined): void {
  if (Array.isArray(node)) for (const child of node) visit(child, enter);
  else if (node && typeof node === 'object') {
    const leave = typeof (node as Node).type === 'string' ? enter(node as Node) : undefined;
    for (const child of Object.values(node)) if (child && typeof child === 'object') visit(child, enter);
    leave?.();
  }
}

function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
