import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The signature of a form Twilio sends: HMAC-SHA1 under the auth token of the address, followed by every field's name and
 * value in the order of the names, as base64 (https://www.twilio.com/docs/usage/webhooks/webhooks-security).
 */
export function signatureOf(authToken: string, url: string, form: URLSearchParams): string {
  const fields = [...form].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  const text = url + fields.map(([name, value]) => name + value).join('');
  return createHmac('sha1', authToken).update(text).digest('base64');
}

/** True for the signature this form must carry. */
export function isSigned(authToken: string, url: string, form: URLSearchParams, given: string): boolean {
  const own = Buffer.from(signatureOf(authToken, url, form));
  const said = Buffer.from(given);
  return said.length === own.length && timingSafeEqual(said, own);
}
