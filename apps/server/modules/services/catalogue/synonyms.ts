import { bodySynonyms } from './synonyms-body.ts';
import { driveSynonyms } from './synonyms-drive.ts';
import { serviceSynonyms } from './synonyms-service.ts';

const all: Record<string, string> = { ...driveSynonyms, ...bodySynonyms, ...serviceSynonyms };

/** Everyday words for a service, English and German, as customers say them. */
export function synonymsOf(code: string): string[] {
  return (all[code] ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);
}
