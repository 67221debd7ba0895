import { z } from 'zod';

/** Where carriers of text messages are reached, one variable each. */
export const smsVariables = {
  PITLANE_SMS_HOST_TWILIO: {
    meaning: 'Another host than Twilio’s own, such as a simulator.',
    default: 'https://api.twilio.com',
    example: 'http://localhost:4011',
    schema: z.string().regex(/^https?:\/\/[^/\s]+(\/[^\s]*)?$/, 'must look like https://example.org'),
  },
};

/** The hosts that were set, by vendor. */
export function smsHostsOf(get: (name: keyof typeof smsVariables) => string | undefined) {
  return { twilio: get('PITLANE_SMS_HOST_TWILIO') };
}
