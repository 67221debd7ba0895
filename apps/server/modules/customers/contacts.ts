import type { customers } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { normalEmail, normalPhone } from '../../kernel/phone.ts';
import { refuse } from '../../kernel/refusal.ts';

type Keys = Pick<Reading, 'services' | 'shopId'>;
type Address = z.output<typeof customers.address>;
type Place = 'email' | 'phone' | 'address' | 'tax';
const contextOf = (keys: Keys, place: Place) => `customer.${place}:${keys.shopId}`;

/** Opens one sealed contact field; null stays null. */
export function openField(keys: Keys, place: Place, sealed: string | null): string | null {
  return sealed === null ? null : keys.services.secrets.open(sealed, contextOf(keys, place));
}

/** Opens a sealed postal address. */
export function openAddress(keys: Keys, sealed: string | null): Address | null {
  const text = openField(keys, 'address', sealed);
  return text === null ? null : (JSON.parse(text) as Address);
}

/** The fingerprint under which an e-mail address of this shop's customers is found; null when it is none. */
export function emailIndex(keys: Keys, email: string): string | null {
  const normal = normalEmail(email);
  return normal && keys.services.secrets.blindIndex(normal, contextOf(keys, 'email'));
}

/** The fingerprint of a phone number as dialled in `country`; null when the text is no number. */
export function phoneIndex(keys: Keys, phone: string, country: string): string | null {
  const normal = normalPhone(phone, country);
  return normal && keys.services.secrets.blindIndex(normal, contextOf(keys, 'phone'));
}

/** Columns of an e-mail address: sealed, and its fingerprint. What is no address is refused by field. */
export function emailColumns(keys: Keys, email: string | null) {
  if (email === null) return { email_sealed: null, email_index: null };
  const normal = normalEmail(email) ?? refuse('invalid_input', 'email');
  const context = contextOf(keys, 'email');
  const { secrets } = keys.services;
  return { email_sealed: secrets.seal(normal, context), email_index: secrets.blindIndex(normal, context) };
}

/** Columns of a phone number, kept as E.164 where it can be read in `country`, else as it was typed. */
export function phoneColumns(keys: Keys, phone: string | null, country: string) {
  if (phone === null) return { phone_sealed: null, phone_index: null };
  const normal = normalPhone(phone, country) ?? phone.trim();
  const context = contextOf(keys, 'phone');
  const { secrets } = keys.services;
  return { phone_sealed: secrets.seal(normal, context), phone_index: secrets.blindIndex(normal, context) };
}

/** Columns of a postal address. */
export function addressColumns(keys: Keys, address: Address | null) {
  const sealed = address && keys.services.secrets.seal(JSON.stringify(address), contextOf(keys, 'address'));
  return { address_sealed: sealed };
}

/** Columns of a tax number. */
export function taxColumns(keys: Keys, taxNumber: string | null) {
  const sealed = taxNumber && keys.services.secrets.seal(taxNumber, contextOf(keys, 'tax'));
  return { tax_number_sealed: sealed };
}
