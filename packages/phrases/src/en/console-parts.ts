/** Parts handed out for a job, on the technician's page and on the work order's. */
export const consoleParts = {
  'parts.issue': 'Hand out',
  'parts.issueNamed': 'Hand out {part}',
  'parts.takeBack': 'Take back',
  'parts.takeBackNamed': 'Take back {part}',
  'parts.issued': 'Handed out {time}, {name}',
  'parts.some': '{done} of {all} handed out {time}, {name}',
  'parts.count': '{done} of {all} handed out',
  'parts.fewer': 'Fewer',
  'parts.fewerNamed': 'Hand out fewer of {part}',
  'parts.howMany': 'How many of {part}, at most {most}',
  'parts.of': 'of {most}',
  'parts.most': 'At most {most}',
  'parts.box': 'Handed out: {part}',
} as const;
