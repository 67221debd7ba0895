import { checkInTemplate } from './check-in-template.ts';
import { courtesyTemplate, shortTemplate } from './courtesy-template.ts';
import type { Template } from './template.ts';

/** The inspection templates every shop starts with. */
export function templates(): Template[] {
  return [courtesyTemplate(), shortTemplate(), checkInTemplate];
}
