/** Electrical, air conditioning, body: separated by bars. */
export const bodySynonyms: Record<string, string> = {
  'ELE-001':
    "battery|flat battery|dead battery|new battery|won't start|does not start|will not start|only clicks|no crank|car won't start clicking|Batterie|Batterie leer|Batterie tot|springt nicht an|Autobatterie",
  'ELE-002':
    'battery test|battery check|battery dies|dies overnight|battery light|charging test|flat every morning|not charging|Batterietest|Batterie morgens leer|Batterie prüfen|Ladekontrolle',
  'ELE-003':
    'lights flicker|dim lights|Licht flackert|alternator|dynamo|battery light on while driving|not charging|charging light|Lichtmaschine|Generator|Ladekontrollleuchte|lädt nicht',
  'ELE-004': 'alternator repair|rebuild alternator|dynamo|not charging|Lichtmaschine|Regler',
  'ELE-005':
    "starter|starter motor|won't start|only clicking|clicks but does not crank|does not turn over|Anlasser|springt nicht an|nur Klacken|klackt nur",
  'ELE-006':
    'drain|battery drain|battery dies overnight|battery flat overnight|parasitic|something drains the battery|Ruhestrom|Batterie morgens leer|Batterie leer über Nacht',
  'ELE-007':
    'blinker|indicator|indicator not working|Blinker|Licht kaputt|bulb|headlight out|light not working|headlight bulb|brake light out|Lampe|Birne|Scheinwerfer kaputt|Licht geht nicht',
  'ELE-008': 'headlight aim|lights too high|dazzle|Scheinwerfer einstellen|Licht blendet',
  'ELE-009':
    'cloudy headlights|yellow headlights|dull headlights|foggy headlights|Scheinwerfer matt|Scheinwerfer sind matt|Scheinwerfer blind|polieren',
  'ELE-010': 'wiring|short circuit|fuse blows|rats ate cable|cable|Kabel|Kabelbaum|Kurzschluss|Sicherung|Marder',
  'ELE-011':
    'key|spare key|lost key|lost my key|remote not working|immobiliser|Schlüssel|Schlüssel verloren|Ersatzschlüssel|Wegfahrsperre',
  'ELE-012': 'ECU|control unit|computer box|coding|Steuergerät',
  'ELE-013':
    'window|window does not go up|electric window|window stuck|window regulator|Fenster|Fensterheber|Fenster geht nicht hoch',
  'ELE-014':
    'central locking|door does not lock|doors will not lock|remote lock|Zentralverriegelung|Tür schließt nicht ab',
  'ELE-015': 'horn|hooter|horn not working|Hupe',
  'ELE-016': 'reverse camera|parking sensor|camera fitting|dash cam|Rückfahrkamera|Einparkhilfe',
  'ELE-017': 'tracker|GPS tracker|install tracker|alarm|car alarm|fleet tracker|Alarmanlage|Ortung',
  'ELE-018': 'airbag|airbag light|SRS light|Airbagleuchte',
  'AIR-001':
    'AC|A/C|aircon|air con|air con not cold|air conditioning|regas|gas refill|no cold air|blows warm|R134a|Klimaanlage|Klima|Klima kühlt nicht|Klimaservice|Kältemittel',
  'AIR-002':
    'AC|A/C|aircon|air con|air con not cold|regas|R1234yf|blows warm|Klimaanlage|Klima kühlt nicht|Klimaservice|Kältemittel',
  'AIR-003': 'AC leak|aircon leak|air con not cold|gas leaks|Klima undicht|Lecksuche|Klima kühlt nicht',
  'AIR-004': 'compressor|AC compressor|aircon noise|clutch noise aircon|Klimakompressor|Kompressor',
  'AIR-005': 'condenser|AC condenser|stone hit condenser|Kondensator',
  'AIR-006': 'smell from vents|musty|aircon smells|disinfect|Klima stinkt|Klima riecht|Desinfektion|muffig',
  'AIR-007': 'blower|fan not working|no air from vents|heater fan|Gebläse|Lüftung geht nicht|Standheizung',
  'AIR-008':
    'heater|heater core|heater blows cold|no heat|carpet wet|Heizung|Heizung kalt|Wärmetauscher|Heizung geht nicht',
  'BDY-001':
    'dent|small dent|hail|ding|paintless|PDR|dent on the bonnet|dent on the door|Delle|Beule|Hagel|Hagelschaden',
  'BDY-002': 'big dent|panel beating|panel beater|bent panel|Ausbeulen|Beule groß|Blechschaden',
  'BDY-003': 'scratch|scratches|scratched|scratched my door|key scratch|polish|Kratzer|verkratzt|zerkratzt|polieren',
  'BDY-004': 'spot repair|smart repair|scratched|scratched my door|scuff|Parkrempler|Schramme|Kratzer',
  'BDY-005': 'respray|paint a door|paint panel|scratched door|repaint|Lackieren|Tür lackieren|lackieren lassen',
  'BDY-006': 'full respray|paint whole car|change colour|repaint whole car|Ganzlackierung|umlackieren|Folierung',
  'BDY-007': 'bumper|new bumper|broken bumper|front damaged|bumper fell off|Stoßstange|Stoßfänger|Stoßstange gebrochen',
  'BDY-008':
    'bumper|bumper scuff|cracked bumper|bumper scratch|Stoßstange|Parkrempler|Stoßstange Kratzer|Parkrempler an der Stoßstange',
  'BDY-009': 'fender|wing|front wing|front damaged|mudguard|Kotflügel',
  'BDY-010':
    'windscreen|windshield|cracked windscreen|windscreen cracked|broken glass|Frontscheibe|Windschutzscheibe|Riss in der Scheibe|Scheibe gerissen',
  'BDY-011': 'chip|stone chip|windscreen chip|stone chip in windscreen|Steinschlag|Steinschlag in der Scheibe',
  'BDY-012': 'mirror|wing mirror|broken mirror|side mirror|Spiegel|Außenspiegel|Spiegel abgefahren',
  'BDY-013': 'rust|rusty|corrosion|rust hole|Rost|Durchrostung',
  'BDY-014': 'underseal|undercoat|underbody|rust protection|Unterbodenschutz',
  'BDY-015': 'chassis bent|frame|straighten chassis|Rahmen|Rahmen verzogen',
  'BDY-016': 'door handle|door lock|door does not open|lock jammed|Türgriff|Türschloss|Tür geht nicht auf',
  'BDY-017': 'welding|weld|cracked chassis|Schweißen',
  'BDY-018': 'canopy|bull bar|tow bar|tow hitch|roof rack|Anhängerkupplung|AHK|Hardtop',
  'BDY-019':
    'touch up|touch-up|paint chip|small paint damage|stone chips in paint|Lackstift|Lackschaden|Lack abgeplatzt',
};
