import type { Catalogue } from '../catalogue.ts';

/** Why a measurement asks for a condition. */
export const inspections = {
  'inspection.why.under':
    '{label} liegt unter {limit} {unit}: {condition, select, urgent {jetzt handeln} monitor {beobachten} other {in Ordnung}}.',
  'inspection.why.over':
    '{label} liegt über {limit} {unit}: {condition, select, urgent {jetzt handeln} monitor {beobachten} other {in Ordnung}}.',
  'inspection.why.off':
    '{label} weicht mehr als {limit} {unit} von der Vorgabe ab: {condition, select, urgent {jetzt handeln} monitor {beobachten} other {in Ordnung}}.',
  'inspection.why.within': 'Alle Messwerte liegen in den Grenzen.',
  'inspection.why.reason': 'Bitte sagen Sie dem Mechaniker, was er noch einmal ansehen soll.',
} as const satisfies Catalogue;
