import type { Catalogue } from '../catalogue.ts';

/** What the check of a plate, a VIN or a frame number tells; none of these stops anybody. */
export const vehicles = {
  'vehicles.warning.check_digit': 'Die Prüfziffer passt nicht. Vielleicht ist ein Zeichen der FIN vertippt.',
  'vehicles.warning.not_identified':
    'Das ist weder eine FIN noch eine japanische Fahrgestellnummer. Wir behalten sie so, wie Sie sie geschrieben haben.',
  'vehicles.warning.unknown_wmi': 'Wir kennen den Hersteller dieser FIN nicht.',
  'vehicles.warning.unknown_prefix':
    'Wir kennen diese Fahrgestellnummer noch nicht. Bitte wählen Sie das Modell selbst.',
  'vehicles.warning.year_code': 'Die FIN nennt das Modelljahr nicht.',
  'vehicles.warning.model_not_found': 'Die FIN nennt das Modell nicht. Bitte wählen Sie es selbst.',
  'vehicles.warning.plate_unusual': 'Dieses Kennzeichen sieht ungewöhnlich aus. Bitte prüfen Sie es.',
  'vehicles.warning.went_back': 'Der Kilometerstand ist niedriger als beim letzten Mal. Bitte prüfen Sie die Zahl.',
} as const satisfies Catalogue;
