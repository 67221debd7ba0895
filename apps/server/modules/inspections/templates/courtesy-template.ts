import { once, readData } from '../../../data/read-data.ts';
import type { Limits, MeasuredValue, Point, Template } from './template.ts';

type Threshold = {
  unit: string;
  green_min?: number;
  amber_min?: number;
  green_max?: number;
  amber_max?: number;
  compare?: string;
};
type Source = {
  name: string;
  version: number;
  sections: { section: string; points: { id: string; name: string; input: string; threshold?: Threshold }[] }[];
};

const BURNS_FUEL = ['petrol', 'diesel', 'hybrid', 'lpg', 'other'];
const applies: Record<string, Point['appliesTo']> = {
  ...Object.fromEntries(
    ['043', '055', '056', '058', '092', '096', '103'].map((number) => [`DVI-${number}`, { fuel: BURNS_FUEL }]),
  ),
  'DVI-091': { drivetrain: ['rwd', 'awd'] },
  'DVI-094': { drivetrain: ['rwd', 'awd'] },
};
const TREAD_VALUES: MeasuredValue[] = [
  { key: 'inner', label: 'Inner' },
  { key: 'middle', label: 'Middle' },
  { key: 'outer', label: 'Outer' },
];
const PRESSURE_VALUES: MeasuredValue[] = [
  { key: 'measured', label: 'Measured' },
  { key: 'placard', label: 'Door placard' },
];
const DECIMALS: Record<string, number> = { mm: 1, V: 1, bar: 1 };

function limitsOf(from: Threshold): Pick<Point, 'limits' | 'upperLimits' | 'compareWith'> {
  if (from.compare) return { limits: { good: 0.2, monitor: 0.4, direction: 'max' }, compareWith: 'placard' };
  const low: Limits | undefined =
    from.green_min === undefined || from.amber_min === undefined
      ? undefined
      : { good: from.green_min, monitor: from.amber_min, direction: 'min' };
  const high: Limits | undefined =
    from.green_max === undefined || from.amber_max === undefined
      ? undefined
      : { good: from.green_max, monitor: from.amber_max, direction: 'max' };
  return low ? { limits: low, ...(high ? { upperLimits: high } : {}) } : { limits: high };
}

/** Tread is urgent from 2.0 mm, a little before the legal 1.6 mm, so that nobody drives home on an illegal tyre. */
const TREAD = { limits: { good: 4, monitor: 2, direction: 'min' }, legal: 1.6, values: TREAD_VALUES } as const;

function measured(name: string, from: Threshold): Partial<Point> {
  const tread = name.includes('tread depth');
  const values = from.compare ? PRESSURE_VALUES : [{ key: 'value', label: name.replace(/ \(.*/, '') }];
  const base = { unit: from.unit, decimals: DECIMALS[from.unit] ?? 0, values, ...limitsOf(from) };
  return tread ? { ...base, ...TREAD, values: [...TREAD_VALUES] } : base;
}

function pointOf(from: Source['sections'][number]['points'][number], section: string): Point {
  const measures = from.input === 'measure' && from.threshold;
  return {
    key: from.id,
    name: measures ? from.name.replace(/ \([^)]*\)$/, '') : from.name,
    input: measures ? 'measure' : 'condition',
    ...(from.threshold ? measured(from.name, from.threshold) : {}),
    photoRequiredWhen: /tyre|brake/i.test(section) ? ['monitor', 'urgent'] : ['urgent'],
    ...(applies[from.id] ? { appliesTo: applies[from.id] } : {}),
  };
}

const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '_');

/** The full courtesy inspection with 103 points, read from the shipped template. */
export const courtesyTemplate = once((): Template => {
  const source: Source = JSON.parse(readData('workshop/dvi-courtesy-template.json').toString('utf8'));
  return {
    key: 'courtesy',
    name: 'Full inspection',
    version: source.version,
    kind: 'courtesy',
    sections: source.sections.map(({ section, points }) => ({
      key: keyOf(section),
      name: section,
      points: points.map((point) => pointOf(point, section)),
    })),
  };
});

const SHORT = [
  '003',
  '004',
  '017',
  '023',
  '032',
  '043',
  '044',
  '045',
  '049',
  '053',
  '056',
  '061',
  '062',
  '063',
  '064',
  '073',
  '074',
  '077',
  '081',
  '089',
];

/** The short inspection: the twenty points that matter most for safety, taken from the full one. */
export const shortTemplate = once((): Template => {
  const wanted = new Set(SHORT.map((number) => `DVI-${number}`));
  const sections = courtesyTemplate()
    .sections.map((section) => ({ ...section, points: section.points.filter((point) => wanted.has(point.key)) }))
    .filter((section) => section.points.length > 0);
  return { key: 'short', name: 'Short inspection', version: 1, kind: 'short', sections };
});
