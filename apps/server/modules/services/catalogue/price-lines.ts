import { once, readRows } from '../../../data/read-data.ts';

export type CannedLine = {
  kind: 'labour' | 'part' | 'fee';
  description: string;
  partNumber: string | null;
  /** Thousandths; for labour 1600 = 1.6 h. */
  quantity: number;
  /** Minor units for one unit, for labour for one hour. */
  unitPrice: number;
};
type Part = {
  sku: string;
  name_en: string;
  name_de: string;
  unit: string;
  typical_quantity: string;
  service_codes: string;
};
type Language = 'en' | 'de';

/** What a service takes besides the starter list; tyres are sold by size and never part of the fitting. */
const ALSO: Record<string, string[]> = {
  'MNT-002': ['FLT-CAB'],
  'MNT-003': ['OIL-5W30-1L', 'FLT-OIL', 'FLT-CAB', 'FLT-FUEL-D'],
};

/** Starter parts of each service; of alternatives of one family (two oils, two batteries) the first stands. */
const starterParts = once(() => {
  const found = new Map<string, Part[]>();
  for (const part of readRows<Part>('workshop/parts-starter.csv')) {
    const also = Object.keys(ALSO).filter((code) => ALSO[code]?.includes(part.sku));
    for (const code of [...part.service_codes.split('|'), ...also]) {
      if (code.startsWith('TYR')) continue;
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

const TAKES_MATERIAL =
  /repair|reseal|overhaul|fitting|service|fluid|oil|change|flush|spray|paint|treatment|coating|protect|weld/i;

type Job = { code: string; name: Record<Language, string>; minutes: number; middle: number; labourRate: number };

/** What the open amount is called: the replaced part by its name, else sundries; null for work that takes nothing. */
function restName(job: Job, language: Language): string | null {
  const part = / replacement\b/.test(job.name.en);
  if (!part && !TAKES_MATERIAL.test(job.name.en)) return null;
  if (part) return job.name[language].replace(/ (?:replacement|ersetzen|tauschen)\b/, '');
  return language === 'de' ? 'Kleinteile und Material' : 'Sundries and materials';
}

function partLines(job: Job, rest: number, language: Language): CannedLine[] {
  const parts = starterParts().get(job.code) ?? [];
  const weights = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const named = parts.map((part): CannedLine => {
    // A gram costs less than a minor unit can say: small goods are one filling.
    const grams = part.unit === 'g';
    const quantity = grams ? 1000 : Math.round(Number(part.typical_quantity) * 1000);
    const title = language === 'de' ? part.name_de : part.name_en;
    const share = (rest * weightOf(part)) / weights;
    return {
      kind: 'part',
      description: grams ? `${title} (${part.typical_quantity} g)` : title,
      partNumber: part.sku,
      quantity,
      unitPrice: Math.floor((share * 1000) / quantity),
    };
  });
  const open = rest - named.reduce((sum, line) => sum + lineTotal(line.quantity, line.unitPrice), 0);
  const single = named.find((line) => line.quantity === 1000);
  if (single) single.unitPrice += open;
  const description = restName(job, language);
  if (named.length === 0 && description) {
    named.push({ kind: 'part', description, partNumber: null, quantity: 1000, unitPrice: open });
  }
  return named.filter((line) => line.unitPrice > 0);
}

/**
 * Lines with which a job prices itself at the middle of its range (amounts in minor units). Labour = minutes × hourly
 * rate; the starter parts of the service share what is left. Work that takes no part, and work whose labour alone
 * passes the middle, is one labour line whose hour is priced to meet the middle. What takes no time is a fee.
 */
export function priceLines(job: Job, language: Language): CannedLine[] {
  const title = { description: job.name[language], partNumber: null };
  const quantity = Math.round((job.minutes * 1000) / 60);
  if (quantity === 0) return [{ kind: 'fee', ...title, quantity: 1000, unitPrice: job.middle }];
  const full = lineTotal(quantity, job.labourRate);
  const parts = full < job.middle ? partLines(job, job.middle - full, language) : [];
  const unitPrice = parts.length > 0 ? job.labourRate : Math.round((job.middle * 1000) / quantity);
  return [{ kind: 'labour', ...title, quantity, unitPrice }, ...parts];
}
