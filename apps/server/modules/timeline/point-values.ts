import { pointsNamed } from '../inspections/index.ts';

type Data = Readonly<Record<string, unknown>>;

/** R-283 Points of an inspection are told by their names and section, never by the keys of the template. */
export function withPoints(type: string, data: Data, language: string): Data {
  if (type !== 'inspection.point_recorded' || !Array.isArray(data.points)) return data;
  const { names, sections } = pointsNamed(data.points.map(String), language);
  return { ...data, points: names, count: data.points.length, section: sections.join(', ') };
}
