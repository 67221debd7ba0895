import type { Catalogue } from '../catalogue.ts';

/** Why a new password is refused. */
export const staff = {
  'reason.too_short': 'Bitte mindestens 10 Zeichen.',
  'reason.too_long': 'Bitte höchstens 200 Zeichen.',
  'reason.too_common': 'Dieses Passwort steht auf jeder Liste zum Raten. Bitte wählen Sie ein anderes.',
  'reason.is_email': 'Das Passwort darf nicht Ihre E-Mail-Adresse sein.',
} as const satisfies Catalogue;
