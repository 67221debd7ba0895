/** Why a measurement asks for a condition. */
export const inspections = {
  'inspection.why.under':
    '{label} is under {limit} {unit}: {condition, select, urgent {act now} monitor {keep an eye on it} other {fine}}.',
  'inspection.why.over':
    '{label} is over {limit} {unit}: {condition, select, urgent {act now} monitor {keep an eye on it} other {fine}}.',
  'inspection.why.off':
    '{label} is more than {limit} {unit} off the placard: {condition, select, urgent {act now} monitor {keep an eye on it} other {fine}}.',
  'inspection.why.within': 'All readings are within the limits.',
  'inspection.why.reason': 'Please tell the technician what to look at again.',
} as const;
