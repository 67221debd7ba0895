import type { Catalogue } from '../catalogue.ts';

/** The public status page. */
export const status = {
  'status.title': 'Status',
  'status.good': 'Alles funktioniert.',
  'status.bad': 'Etwas funktioniert nicht, wie es soll. Wir kümmern uns darum.',
  'status.unknown': 'Noch hat niemand nachgesehen. Bitte schauen Sie in einer Minute wieder vorbei.',
  'status.seen': 'Zuletzt nachgesehen: {time}.',
  'status.parts': 'Teile',
  'status.part.database': 'Datenbank',
  'status.part.storage': 'Dateien',
  'status.part.mail': 'E-Mail',
  'status.part.jobs': 'Arbeiten im Hintergrund',
  'status.part.relay': 'Live-Aktualisierung',
  'status.works': 'funktioniert',
  'status.broken': 'funktioniert nicht',
  'status.days': 'Die letzten {days, number} Tage',
  'status.uptime': 'In {percent} % der Zeit hat alles funktioniert.',
  'status.day': '{day}: {percent} %',
  'status.dayUnknown': '{day}: nicht beobachtet',
} as const satisfies Catalogue;
