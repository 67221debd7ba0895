/** Engine, exhaust, brakes, suspension, tyres, transmission: separated by bars. */
export const driveSynonyms: Record<string, string> = {
  'ENG-001':
    'check engine light|engine light|engine light came on|warning light|fault code|scan|OBD|lost power|no power|limp mode|shaking at idle|shaking then off|engine cuts out|stalls|jerking|black smoke|fuel smell|trouble code|diagnostic|misfire|ABS light|Motorkontrollleuchte|Motorleuchte|Notlauf|Fehlerspeicher|Diagnose|Leistungsverlust|ruckelt|geht aus|Standheizung|Fehlermeldung|Fehler auslesen',
  'ENG-002': 'timing belt|cam belt|cambelt|Zahnriemen|Zahnriemen wechseln|Steuerriemen',
  'ENG-003': 'timing belt and water pump|cam belt|Zahnriemen|Zahnriemen wechseln|Wasserpumpe mit Zahnriemen',
  'ENG-004':
    'timing chain|rattle on start-up|rattling noise on start-up|chain noise|Steuerkette|rasselt beim Start|Rasseln',
  'ENG-005':
    'belt|fan belt|drive belt|serpentine belt|alternator belt|belt squeal|squealing under the bonnet|Keilriemen|Keilrippenriemen|Riemen quietscht',
  'ENG-006':
    'overheats|engine gets hot|überhitzt|Motor überhitzt|kocht|water pump|coolant leak|overheating|temperature in the red|temperature gauge|Wasserpumpe|wird heiß|Kühlwasserverlust',
  'ENG-007':
    'overheats|engine gets hot|überhitzt|Motor überhitzt|kocht|thermostat|overheating|temperature gauge|gauge goes into the red|engine does not warm up|heater blows cold|Thermostat|wird heiß|wird nicht warm|Temperatur',
  'ENG-008':
    'overheats|engine gets hot|überhitzt|Motor überhitzt|kocht|radiator|overheating|temperature gauge|red in traffic|leaking radiator|coolant leak|Kühler|Kühler undicht|wird heiß|Temperatur',
  'ENG-009':
    'head gasket|white smoke|drinking water|losing coolant|oil in the water|milky oil|blown gasket|Zylinderkopfdichtung|weißer Rauch|verliert Wasser',
  'ENG-010': 'valve cover|rocker cover leak|oil smell|Ventildeckel|Ventildeckeldichtung',
  'ENG-011':
    'oil leak|oil on the floor|oil on my garage floor|oil drips|leaking oil|oil spot|losing oil|Ölverlust|Ölfleck|verliert Öl|Öl tropft',
  'ENG-012': 'oil sump|oil pan|oil on the floor|garage floor oil|sump leak|Ölwanne|Ölfleck',
  'ENG-013': 'engine mount|engine vibration|clunk when starting|Motorlager|Motor wackelt',
  'ENG-014': 'ignition coil|coil pack|misfire|shaking at idle|rough running|Zündspule|Zündaussetzer',
  'ENG-015': 'injector cleaning|dirty injectors|high consumption|uses too much fuel|Einspritzdüsen|Verbrauch hoch',
  'ENG-016': 'injector|black smoke|diesel knock|hard start diesel|Injektor|Einspritzdüse|schwarzer Rauch|Ruß',
  'ENG-017': 'high pressure pump|diesel pump|injection pump|Hochdruckpumpe|Dieselpumpe',
  'ENG-018':
    'turbo|turbocharger|whistling|whistle|turbo noise|no boost|blue smoke|Turbolader|pfeift|pfeifen|kein Ladedruck',
  'ENG-019': 'EGR|EGR cleaning|black smoke|soot|black smoke when I accelerate|AGR|verrußt|schwarzer Rauch',
  'ENG-020': 'EGR valve|AGR-Ventil|AGR defekt',
  'ENG-021': 'throttle body|idle high|idle goes up and down|Drosselklappe|Leerlauf schwankt',
  'ENG-022': 'MAF|air flow meter|mass air flow|Luftmassenmesser',
  'ENG-023': 'compression test|leak down|weak engine|burning oil|Kompression|Kompressionstest|Ölverbrauch',
  'ENG-024': 'engine overhaul|rebuild engine|ring job|knocking engine|Motor überholen|Motorschaden',
  'ENG-025': 'new engine|engine swap|replacement engine|engine seized|Austauschmotor|Motorschaden',
  'ENG-026':
    'fuel pump|fuel smell|smell of petrol|petrol smell inside|fuel leak|Benzinpumpe|Kraftstoffpumpe|Benzingeruch',
  'ENG-027': 'AdBlue|no start in km|SCR|urea|AdBlue Fehler|kein Start in',
  'ENG-028':
    'tappets|noisy tappets|valve clearance|valve adjustment|ticking noise|tik tik|Ventilspiel|Ventile einstellen|tickert|klackert',
  'EXH-001': 'silencer|muffler|exhaust loud|exhaust is loud|noisy exhaust|Auspuff|Auspuff laut|Endtopf|durchgerostet',
  'EXH-002':
    'exhaust|exhaust system|exhaust loud|rusted exhaust|exhaust fell off|Auspuff|Auspuffanlage|Auspuff durchgerostet',
  'EXH-003': 'catalytic converter|cat|new cat|P0420|catalyst|Kat|Katalysator',
  'EXH-004': 'DPF|DPF light|particle filter|particulate filter|DPF flashing|regeneration|Partikelfilter|DPF voll',
  'EXH-005': 'DPF|DPF light|blocked DPF|DPF cleaning|Partikelfilter voll|Partikelfilter',
  'EXH-006': 'oxygen sensor|lambda|O2 sensor|P0420|Lambdasonde',
  'BRK-001':
    'brakes|front brakes|brake pads|pads|squeal|squeaking brakes|brakes squeal|grinding|grinding brakes|brake noise|Bremsen quietschen|Bremsbeläge|Bremsen vorne|Klötze|Bremsen schleifen',
  'BRK-002': 'rear brakes|rear pads|brake pads|brakes squeal|Bremsen hinten|Bremsbeläge hinten',
  'BRK-003':
    'brakes|discs|rotors|brake discs|grinding|grinding when braking|metal on metal|vibration when braking|steering shakes when I brake|Bremsscheiben|Bremsen vorne|Bremse rubbelt|Bremsen schleifen|vibriert beim Bremsen',
  'BRK-004': 'rear discs|rear rotors|rear brakes|Bremsscheiben hinten|Bremsen hinten',
  'BRK-005': 'brake shoes|drum brakes|rear drums|Bremsbacken|Trommelbremse',
  'BRK-006': 'skim discs|disc skimming|warped discs|vibration when braking|Bremsscheiben abdrehen|Bremse rubbelt',
  'BRK-007':
    'caliper|stuck brake|brake sticking|hot wheel|pulls when I brake|pulls to the left when I brake|pulls to one side when braking|Bremssattel|Bremse fest|zieht beim Bremsen',
  'BRK-008':
    'brake hose|brake pipe|leaking brake fluid|pulls when I brake|pulls to the left when I brake|Bremsschlauch|Bremsleitung',
  'BRK-009':
    'master cylinder|pedal to the floor|brake pedal goes to the floor|no brakes|pedal sinks|soft brake pedal|Hauptbremszylinder|Bremspedal fällt durch|Pedal sackt',
  'BRK-010':
    'handbrake|parking brake|hand brake does not hold|rolls on a hill|handbrake weak|Handbremse|Feststellbremse|Handbremse hält nicht',
  'BRK-011': 'handbrake cable|handbrake does not hold|parking brake stuck|Handbremsseil|Handbremse hält nicht',
  'BRK-012': 'ABS|ABS light|ABS warning|wheel speed sensor|ABS-Leuchte|ABS Lampe|ESP',
  'BRK-013': 'brake test|check my brakes|brake report|Bremsentest|Bremsen prüfen',
  'SUS-001':
    'shocks|shock absorbers|front shocks|bouncing|bounces|knocking over potholes|struts|leaking shock|Stoßdämpfer|Poltern|poltert|schaukelt|Vorderachse',
  'SUS-002': 'rear shocks|shock absorbers rear|back is bouncing|Stoßdämpfer hinten|poltert hinten',
  'SUS-003': 'spring|coil spring|broken spring|car sits low|Feder|Federbruch|gebrochene Feder',
  'SUS-004': 'leaf spring|leaf|blade broken|sagging rear|Blattfeder',
  'SUS-005':
    'ball joint|knocking|knocking over potholes|clunk|front noise|Traggelenk|Poltern an der Vorderachse|Klappern',
  'SUS-006': 'control arm|wishbone|knocking over potholes|clunk over bumps|Querlenker|Poltern an der Vorderachse',
  'SUS-007': 'bushes|bushings|control arm bush|Buchsen|Querlenkerbuchsen',
  'SUS-008':
    'stabiliser link|drop link|sway bar|knocking over potholes|rattle over bumps|Koppelstange|Stabi|Poltern an der Vorderachse',
  'SUS-009': 'tie rod|track rod end|loose steering|steering play|Spurstange|Lenkung Spiel',
  'SUS-010': 'steering rack|steering leak|play in the steering|Lenkgetriebe',
  'SUS-011':
    'squeal when steering|squeaking when turning the steering|power steering|power steering pump|heavy steering|steering is very heavy|steering is hard|Servolenkung|Servopumpe|Lenkung schwer|Lenkung geht schwer',
  'SUS-012':
    'wheel bearing|humming|humming louder with speed|humming that gets louder|droning|roaring noise|Radlager|Brummen|brummt|Dröhnen',
  'SUS-013':
    'alignment|tracking|wheel alignment|pulls to one side|pulls to the left|pulls to the right|steering wheel crooked|tyres wear on the inside|uneven tyre wear|steering wheel vibrates|Achsvermessung|Spur|Spureinstellung|zieht nach rechts|zieht nach links|Lenkrad vibriert|Reifen innen abgefahren|Lenkrad schief',
  'SUS-014':
    'CV joint|CV boot|clicking when turning|clicking noise when I turn|clicks on full lock|Antriebsgelenk|Achsmanschette|Knacken beim Lenken|knackt',
  'SUS-015':
    'drive shaft|clicking noise when I turn the wheel|half shaft|Antriebswelle|Gelenkwelle|Knacken beim Lenken',
  'SUS-016': 'propshaft|centre bearing|prop shaft vibration|Kardanwelle|Mittellager',
  'TYR-001':
    'Reifen wechseln|tyre|tyres|tires|new tyres|four new tyres|tyre fitting|fit tyres|replace tyres|bald tyres|neue Reifen|Reifen montieren|Reifenwechsel',
  'TYR-002':
    'puncture|nail in tyre|slow puncture|losing air|tyre repair|plug tyre|flat tyre|Reifen flicken|Nagel im Reifen|Platten|verliert Luft',
  'TYR-003': 'rotate tyres|wheel rotation|tyre rotation|Räder tauschen',
  'TYR-004':
    'Reifen wechseln|winter tyres|summer tyres|seasonal change|put on my winter tyres|Winterreifen|Sommerreifen|Winterreifen aufziehen|Räderwechsel|Reifenwechsel',
  'TYR-005':
    'balancing|wheel balance|vibration at speed|steering wheel vibrates|vibrates at 100|shakes at 120|steering wheel shakes|Auswuchten|wuchten|Lenkrad vibriert|vibriert ab',
  'TYR-006': 'TPMS|tyre pressure light|pressure sensor|RDKS|Reifendrucksensor|Reifendruck Leuchte',
  'TYR-007': 'tyre storage|store my tyres|tyre hotel|einlagern|Reifen einlagern|Reifenhotel',
  'TRN-001':
    'clutch|clutch slipping|clutch is slipping|clutch kit|burning smell clutch|hard to change gear|Kupplung|Kupplung rutscht|Kupplung wechseln',
  'TRN-002': 'dual mass flywheel|flywheel|DMF|rattle at idle clutch|Zweimassenschwungrad|ZMS',
  'TRN-003':
    'pedal hard|clutch pedal hard|will not go into reverse|clutch pedal|clutch pedal stays down|clutch fluid|slave cylinder|clutch cylinder|gears will not go in|Kupplungspedal|Nehmerzylinder|Geberzylinder',
  'TRN-004': 'gearbox oil|manual gearbox oil|crunching gears|Getriebeöl|Schaltgetriebe',
  'TRN-005':
    'automatic transmission|automatic gearbox|automatic gearbox jerks|auto gearbox|gearbox service|ATF|jerking gear change|jerks from 2 to 3|hard shifts|Automatikgetriebe|Automatik ruckt|Getriebe spülen',
  'TRN-006':
    'gearbox flush|automatic gearbox jerks|transmission flush|automatic gearbox|Automatikgetriebe spülen|Getriebespülung',
  'TRN-007': 'CVT|CVT noise|CVT humming|CVT fluid|variator|stufenlos',
  'TRN-008': 'gearbox overhaul|rebuild gearbox|gearbox noise|Getriebe überholen|Getriebeschaden',
  'TRN-009': 'new gearbox|replace gearbox|used gearbox|Austauschgetriebe',
  'TRN-010': 'mechatronic|TCU|DSG|transmission control|Mechatronik',
  'TRN-011':
    'transmission service|gearbox service|gearbox|hard to shift|gear change is stiff|Getriebe|Getriebeservice|schaltet schwer|Gänge gehen schwer rein',
};
