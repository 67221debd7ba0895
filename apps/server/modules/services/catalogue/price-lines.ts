import { once, readRows } from '../../vehicles/knowledge/data.ts';

export type CannedLine = {
  kind: 'labour' | 'part';
  description: string;
  partNumber: string | null;
  /** Thousandths; for labour 1600 = 1.6 h. */
  quantity: number;
  /** Minor units for one unit, for labour for one hour. */
  unitPrice: number;
};
type Part = { sku: string; name_en: string; name_de: string; typical_quantity: string; service_codes: string };
type Language = 'en' | 'de';

/** Starter parts of each service; of alternatives of one family (two oils, two batteries) the first stands. */
const starterParts = once(() => {
  const found = new Map<string, Part[]>();
  for (const part of readRows<Part>('workshop/parts-starter.csv')) {
    for (const code of part.service_codes.split('|')) {
      const list = found.get(code) ?? [];
      const family = part.sku.replace(/-.*/, '');
      const alternative = /^(OIL|BAT|TYR|H)\d*$/.test(family) && list.some((one) => one.sku.startsWith(family));
      if (!alternative && !(part.sku === 'H4')) list.push(part);
      found.set(code, list);
    }
  }
  return found;
});

/** Consumables take a twentieth of a part's share: a can of cleaner must not cost as much as a set of pads. */
const weightOf = (part: Part) => (/^(CLEAN|GREASE|WGT|VALVE)/.test(part.sku) ? 0.05 : 1);

const lineTotal = (quantity: number, unitPrice: number) => Math.round((quantity * unitPrice) / 1000);

function partLines(code: string, rest: number, language: Language): CannedLine[] {
  const parts = (starterParts().get(code) ?? []).filter((part) => part.typical_quantity !== '');
  const weights = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const named = parts.map((part): CannedLine => {
    const quantity = Math.round(Number(part.typical_quantity) * 1000);
    const share = (rest * weightOf(part)) / weights;
    return {
      kind: 'part',
      description: language === 'de' ? part.name_de : part.name_en,
      partNumber: part.sku,
      quantity,
      unitPrice: Math.floor((share * 1000) / quantity),
    };
  });
  const open = rest - named.reduce((sum, line) => sum + lineTotal(line.quantity, line.unitPrice), 0);
  const single = named.find((line) => line.quantity === 1000);
  if (single) single.unitPrice += open;
  else if (open > 0) {
    const description = language === 'de' ? 'Kleinteile und Material' : 'Sundries and materials';
    named.push({ kind: 'part', description, partNumber: null, quantity: 1000, unitPrice: open });
  }
  return named.filter((line) => line.unitPrice > 0);
}

/**
 * Lines with which a job prices itself at the middle of its range. Labour = minutes × hourly rate; the starter parts of
 * the service share what is left. Where labour alone passes the middle, its unit price is lowered to meet it.
 */
export function priceLines(job: {
  code: string;
  title: string;
  minutes: number;
  middle: number;
  labourRate: number;
  language: Language;
}): CannedLine[] {
  const quantity = Math.round((job.minutes * 1000) / 60);
  const full = lineTotal(quantity, job.labourRate);
  const fits = full <= job.middle;
  const unitPrice = fits ? job.labourRate : Math.floor((job.middle * 1000) / Math.max(quantity, 1));
  const labour: CannedLine[] =
    quantity > 0 ? [{ kind: 'labour', description: job.title, partNumber: null, quantity, unitPrice }] : [];
  const rest = job.middle - (quantity > 0 ? lineTotal(quantity, unitPrice) : 0);
  return [...labour, ...(fits ? partLines(job.code, rest, job.language) : [])];
}
