export const consoleParts = {
  'parts.issue': 'Ausgeben',
  'parts.issueNamed': '{part} ausgeben',
  'parts.takeBack': 'Zurücknehmen',
  'parts.takeBackNamed': '{part} zurücknehmen',
  'parts.issued': 'Ausgegeben {time}, {name}',
  'parts.some': '{done} von {all} ausgegeben {time}, {name}',
  'parts.count': '{done} von {all} ausgegeben',
  'parts.box': 'Ausgegeben: {part}',
} as const;
