import type { Catalogue } from '../catalogue.ts';

export const shell = {
  'shell.skip': 'Zum Inhalt springen',
  'nav.today': 'Heute',
  'nav.board': 'Tafel',
  'nav.schedule': 'Planung',
  'nav.inbox': 'Eingang',
  'nav.customers': 'Kunden',
  'nav.vehicles': 'Fahrzeuge',
  'nav.services': 'Leistungen',
  'nav.settings': 'Einstellungen',
  'shell.new': 'Neu',
  'shell.search': 'Kennzeichen, Kunde, Auftrag oder Telefon',
  'shell.signOut': 'Abmelden',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  'theme.auto': 'Wie mein System',
} as const satisfies Catalogue;
