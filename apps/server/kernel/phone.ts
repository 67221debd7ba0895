import type { CountryCode } from 'libphonenumber-js/max';
import { later } from './load-later.ts';

const phones = later<typeof import('libphonenumber-js/max')>('libphonenumber-js/max');

/**
 * A phone number as E.164 (`+260977123456`), or null when it cannot be one. Numbers without a country code are read as
 * dialled in `country` (ISO 3166, the shop's own).
 */
export function normalPhone(text: string, country: string): string | null {
  const number = phones().parsePhoneNumberFromString(text.normalize('NFKC'), { defaultCountry: countryCode(country) });
  return number?.isValid() && number.ext === undefined ? number.number : null;
}

/** The digits of an E.164 number behind its country code; empty for what is none. */
export function nationalNumber(e164: string): string {
  return phones().parsePhoneNumberFromString(e164)?.nationalNumber ?? '';
}

/** An E.164 number as people write it: national inside `country`, international elsewhere. Unreadable text stays. */
export function showPhone(e164: string, country: string): string {
  const number = phones().parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === country ? number.formatNational() : number.formatInternational();
}

/**
 * An e-mail address as it is stored and compared: trimmed, lower case, domain in its ASCII form; null when it is none.
 * Dots and +tags stay: only the mail host knows what they mean.
 */
export function normalEmail(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim().toLowerCase();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (at < 1 || local.length > 64 || domain === null || local.length + domain.length > 253) return null;
  return /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local)
    ? `${local}@${domain}`
    : null;
}

function asciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return null;
  const url = URL.parse(`http://${domain}`);
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  if (!url || !new RegExp(`^(${label}\\.)+${label}$`).test(url.hostname)) return null;
  // An address of numbers alone is an IP address, not a mail domain.
  return /[a-z]/.test(url.hostname.slice(url.hostname.lastIndexOf('.'))) ? url.hostname : null;
}

function countryCode(country: string): CountryCode | undefined {
  return phones().isSupportedCountry(country) ? country : undefined;
}
