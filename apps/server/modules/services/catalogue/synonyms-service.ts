/** Maintenance, inspections, roadside, cleaning, hybrid: separated by bars. */
export const serviceSynonyms: Record<string, string> = {
  'MNT-001':
    'oil change|engine oil|oil and filter|oil service|lube|wrong oil|change the oil|oil light|Ölwechsel|Motoröl|Ölfilter|Öl fällig|Ölservice',
  'MNT-002':
    'service|minor service|small service|interim service|service due|how much is a service|regular service|kleine Inspektion|kleiner Service|Durchsicht',
  'MNT-003':
    'service|service my car|major service|full service|big service|yearly service|km service|90 000 km service|100 000 km service|how much is a service|große Inspektion|großer Service|Jahresinspektion|Kundendienst',
  'MNT-004': 'air filter|engine filter|dirty filter|dust|Luftfilter',
  'MNT-005': 'cabin filter|pollen filter|musty smell|Innenraumfilter|Pollenfilter',
  'MNT-006': 'fuel filter|diesel filter|water in fuel|water in diesel|Kraftstofffilter|Dieselfilter',
  'MNT-007': 'spark plugs|plugs|misfire|tune up|shaking at idle|rough idle|Zündkerzen|Zündaussetzer|ruckelt',
  'MNT-008':
    'glow plugs|heater plugs|hard to start cold diesel|coil light|Glühkerzen|Vorglühen|springt kalt schlecht an',
  'MNT-009':
    'brake fluid|flush brake fluid|soft pedal|spongy brakes|bleed brakes|pedal goes to the floor|Bremsflüssigkeit|Bremse entlüften|Pedal weich',
  'MNT-010':
    'coolant|antifreeze|radiator flush|coolant change|temperature gauge|overheating|Kühlmittel|Frostschutz|Kühlflüssigkeit|wird heiß',
  'MNT-011': 'power steering fluid|steering oil|heavy steering|steering is heavy|Servoöl|Lenkung schwer',
  'MNT-012':
    'wipers|wiper blades|wipers smearing|streaks on windscreen|Scheibenwischer|Wischer schlieren|Wischerblätter',
  'MNT-013': 'greasing|grease nipples|lubricate chassis|Abschmieren|Fett',
  'MNT-014':
    'trip check|holiday check|going to the village|long journey|before travelling|christmas trip|check the car before a trip|Urlaub|Urlaubscheck|Reise',
  'MNT-015': 'rainy season|rains are starting|rain check|check wipers and tyres|Regenzeit',
  'MNT-016': 'winter check|frost check|cold season|Wintercheck|Winter',
  'MNT-017': 'diff oil|differential|axle oil|Differential|Achsöl',
  'MNT-018': 'transfer case|4x4 oil|four wheel drive oil|Verteilergetriebe|Allrad',
  'INS-001':
    'water leak inside|wet carpet|courtesy inspection|health check|check over|look at the car|water in the footwell|strange noise|Sichtprüfung|Fahrzeugcheck|Wasser im Fußraum|Wasser im Innenraum',
  'INS-002':
    'pre-purchase|buying a used car|second hand car check|check before I buy|Gebrauchtwagencheck|Kauf|vor dem Kauf|Ankaufstest',
  'INS-003': 'certificate of fitness|fitness|COF|roadworthy|RTSA|road tax test|test certificate|Verkehrstauglichkeit',
  'INS-004': 'TÜV|HU|AU|main inspection|MOT|TÜV läuft ab|TÜV fällig|Hauptuntersuchung|Plakette',
  'INS-005': 'TÜV|HU|AU|emissions test|TÜV machen|TÜV läuft ab|Abgasuntersuchung|Hauptuntersuchung|Dekra',
  'INS-006':
    'accident|crash|collision|insurance will pay|insurance claim|whole front damaged|somebody hit my car|Unfall|Unfallschaden|Versicherung|Gutachten|Kostenvoranschlag',
  'INS-007': 'fleet check|monthly check|company vans|fleet vans|Fuhrpark|Flotte',
  'INS-008': 'UVV|company car check|Firmenwagen|Dienstwagen|Unfallverhütungsvorschrift',
  'EV-001':
    'hybrid battery|battery health|high voltage battery|range is low|hybrid warning|Prius battery|Hochvoltbatterie|Reichweite|SoH|Akku',
  'EV-002': 'hybrid battery|new hybrid battery|hybrid warning|Prius battery warning|Hybridbatterie|Hybridakku',
  'EV-003': 'hybrid battery fan|hybrid battery overheating|Prius battery fan|Batterielüfter',
  'EV-004': 'inverter|inverter coolant|Inverter',
  'EV-005': 'electric car service|EV service|E-Auto Wartung|Elektroauto Inspektion',
  'EV-006':
    'does not charge|electric car does not charge|charging port|charger fault|wallbox|lädt nicht|E-Auto lädt nicht|Ladebuchse',
  'ROA-001': 'call out|come to me|broke down|mobile mechanic|stranded|breakdown|Anfahrt|Panne|liegen geblieben',
  'ROA-002': 'jump start|dead battery on the road|boost battery|flat battery|Starthilfe|Überbrücken',
  'ROA-003': 'flat tyre|no spare|change my wheel|tyre burst|burst tyre|Reifenpanne|Reifen geplatzt|kein Ersatzrad',
  'ROA-004': 'out of fuel|no petrol|ran out of diesel|Tank leer|kein Benzin|Kraftstoff',
  'ROA-005': 'locked out|keys in the car|keys locked inside|ausgesperrt|Schlüssel im Auto',
  'ROA-006':
    'tow|towing|tow truck|broke down|need a tow|recovery truck|Abschleppen|Abschleppdienst|liegen geblieben|Panne',
  'ROA-007': 'stuck|stuck in mud|winch|ditch|pull me out|Bergung|festgefahren|im Graben',
  'DET-001': 'car wash|wash|vacuum|interior clean|clean inside|Autowäsche|waschen|saugen|Innenreinigung',
  'DET-002': 'full detail|valet|full wash|interior clean|deep clean|polish and clean|Aufbereitung|Komplettreinigung',
  'DET-003': 'engine wash|engine clean|dirty engine|Motorwäsche',
  'DET-004': 'smell|bad smell|odour|smoke smell|Geruch|stinkt|Ozon',
  'DET-005': 'ceramic|coating|paint protection|wax|Keramik|Versiegelung|Wachs',
  'ADM-001': 'collect my car|pick up and deliver|fetch my car|Abholung|Hol und Bring',
  'ADM-002': 'courtesy car|loan car|replacement car|Ersatzwagen|Leihwagen|Mietwagen',
  'ADM-003': 'storage|parking fee|Standgebühr',
  'ADM-004': 'disposal|waste oil|environment fee|Entsorgung|Altöl',
};
