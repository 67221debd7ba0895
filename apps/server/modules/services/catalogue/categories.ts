export type CatalogueCategory = {
  code: string;
  name: { en: string; de: string };
  description: { en: string; de: string };
  /** Name of a Tabler icon. */
  icon: string;
};

/** Source category name to what a shop sees. */
const ROWS: [source: string, code: string, en: string, de: string, icon: string, about: string, zweck: string][] = [
  [
    'Maintenance',
    'maintenance',
    'Maintenance',
    'Wartung',
    'tool',
    'Services, filters and fluids',
    'Inspektionen, Filter und Flüssigkeiten',
  ],
  [
    'Engine',
    'engine',
    'Engine Services',
    'Motor',
    'engine',
    'Oil, diagnostics, belts and engine repair',
    'Öl, Diagnose, Riemen und Motorreparatur',
  ],
  [
    'Exhaust',
    'exhaust',
    'Exhaust',
    'Abgasanlage',
    'wind',
    'Silencers, catalysts and particle filters',
    'Schalldämpfer, Katalysatoren und Partikelfilter',
  ],
  [
    'Brakes',
    'brakes',
    'Brakes',
    'Bremsen',
    'disc',
    'Pads, discs, hoses and handbrake',
    'Beläge, Scheiben, Schläuche und Handbremse',
  ],
  [
    'Suspension and steering',
    'suspension',
    'Suspension & Steering',
    'Fahrwerk & Lenkung',
    'steering-wheel',
    'Shock absorbers, joints, bearings, alignment',
    'Stoßdämpfer, Gelenke, Lager, Achsvermessung',
  ],
  [
    'Tyres and wheels',
    'tyres',
    'Tyres & Wheels',
    'Reifen & Räder',
    'wheel',
    'Fitting, balancing, punctures and storage',
    'Montage, Wuchten, Reparatur und Einlagerung',
  ],
  [
    'Transmission',
    'transmission',
    'Transmission',
    'Getriebe & Kupplung',
    'manual-gearbox',
    'Clutch, manual and automatic gearboxes',
    'Kupplung, Schalt- und Automatikgetriebe',
  ],
  [
    'Electrical',
    'electrical',
    'Electrical',
    'Elektrik',
    'battery-automotive',
    'Battery, charging, starting, lights',
    'Batterie, Laden, Starten, Licht',
  ],
  [
    'Air conditioning',
    'climate',
    'Air Conditioning & Heating',
    'Klima & Heizung',
    'air-conditioning',
    'Cooling, heating and fresh air',
    'Kühlen, Heizen und frische Luft',
  ],
  [
    'Body and paint',
    'body',
    'Body & Paint',
    'Karosserie & Lack',
    'spray',
    'Dents, scratches, paint, glass and rust',
    'Dellen, Kratzer, Lack, Glas und Rost',
  ],
  [
    'Cleaning',
    'cleaning',
    'Cleaning',
    'Reinigung',
    'wash',
    'Wash, detailing and sealing',
    'Wäsche, Aufbereitung und Versiegelung',
  ],
  [
    'Inspection',
    'inspection',
    'Inspections',
    'Prüfungen',
    'clipboard-check',
    'Checks before a trip, a purchase or an official test',
    'Prüfungen vor Reise, Kauf oder amtlicher Prüfung',
  ],
  [
    'Hybrid and electric',
    'electric',
    'Hybrid & Electric',
    'Hybrid & Elektro',
    'bolt',
    'High voltage battery, charging and cooling',
    'Hochvoltbatterie, Laden und Kühlen',
  ],
  [
    'Roadside',
    'roadside',
    'Roadside Help',
    'Pannenhilfe',
    'car-crane',
    'Towing, jump start and help on the road',
    'Abschleppen, Starthilfe und Hilfe unterwegs',
  ],
  [
    'Other',
    'other',
    'Other',
    'Sonstiges',
    'dots',
    'Collection, courtesy car and fees',
    'Hol- und Bringservice, Ersatzwagen und Gebühren',
  ],
];

/** The categories of a new shop's catalogue, in the order of the screen. */
export const categories: readonly CatalogueCategory[] = ROWS.map(([, code, en, de, icon, about, zweck]) => ({
  code,
  name: { en, de },
  description: { en: about, de: zweck },
  icon,
}));

const codes = new Map(ROWS.map(([source, code]) => [source, code]));

/** The category code of a source name ("Body and paint" → "body"). */
export function categoryCode(source: string): string {
  return codes.get(source) ?? 'other';
}
