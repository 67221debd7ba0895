import type { KeyRing } from '../../../kernel/secrets.ts';

type Sealed = { readonly shop_id: string; readonly to_sealed: string; readonly body_sealed: string };

/** Closes a text message for the outbox of its shop. */
export const sealSms = (ring: KeyRing, shopId: string, to: string, body: string) => ({
  to_sealed: ring.seal(to, `sms.to:${shopId}`),
  to_index: numberIndex(ring, shopId, to),
  body_sealed: ring.seal(body, `sms.body:${shopId}`),
});

/** Opens a text message of the outbox. */
export const openSms = (ring: KeyRing, { shop_id, to_sealed, body_sealed }: Sealed) => ({
  to: ring.open(to_sealed, `sms.to:${shop_id}`),
  body: ring.open(body_sealed, `sms.body:${shop_id}`),
});

/** The fingerprint of a number (E.164) among those texts go to. */
export const numberIndex = (ring: KeyRing, shopId: string, number: string): string =>
  ring.blindIndex(number, `sms.to:${shopId}`);

/** The words of a text without the link at their end. */
export const wordsAlone = (body: string): string => body.replace(/\s*https?:\S+$/, '');
