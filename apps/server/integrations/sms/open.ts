import type { Env } from '../../env.ts';
import type { SmsVendors } from './port.ts';
import { twilioProvider } from './twilio/provider.ts';

/** The vendors of this install, each at its own host or the one that was set. */
export function openSms(env: Pick<Env, 'smsHosts'>, send: typeof fetch = fetch): SmsVendors {
  return {
    open: (name, account) =>
      twilioProvider(account, { host: env.smsHosts[name] ?? 'https://api.twilio.com', fetch: send }),
  };
}
