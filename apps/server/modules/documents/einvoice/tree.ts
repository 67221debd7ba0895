import type { XMLParser } from 'fast-xml-parser';
import { later } from '../../../kernel/load-later.ts';

const library = later<typeof import('fast-xml-parser')>('fast-xml-parser');

/** An element of an XML file without its prefixes: texts are read with `text`, children with `child` and `children`. */
export type Node = { readonly [name: string]: unknown };

/** Entities a file brings along are not followed: they are how XML blows up or reads foreign files. */
let kept: XMLParser | undefined;
const open = () =>
  new (library().XMLParser)({
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    processEntities: { enabled: true, maxEntityCount: 0 },
    isArray: () => false,
  });

/** Reads XML into a tree; throws when it is none. */
export function parseXml(xml: Buffer): Node {
  kept ??= open();
  return kept.parse(xml.toString('utf8')) as Node;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const many = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Every element a path leads to. */
export function children(node: Node | undefined, path: string): Node[] {
  let found: unknown[] = node ? [node] : [];
  for (const name of path.split('/')) found = found.flatMap((each) => (isNode(each) ? many(each[name]) : []));
  return found.map((each) => (isNode(each) ? each : { '#text': String(each) }));
}
export const child = (node: Node | undefined, path: string): Node | undefined => children(node, path)[0];

/** The words of an element, or of the one a path leads to. */
export function text(node: Node | undefined, path?: string): string {
  const found = path ? child(node, path) : node;
  const value = found?.['#text'];
  return typeof value === 'string' ? value : '';
}
export const attribute = (node: Node | undefined, name: string): string => {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? value : '';
};
