import { listen } from '../listen.ts';
import { smsSuite } from '../testing.ts';
import { twilioProvider } from './provider.ts';
import { simulateTwilio, twilioTestAccount } from './simulator.ts';

const troubles = {
  closed: 503,
  many: 429,
  broken: 500,
  'lost-before': 'hang-up-before',
  'lost-after': 'hang-up-after',
} as const;

smsSuite('twilio', async () => {
  const simulator = simulateTwilio();
  const at = await listen(simulator.handle);
  const away = await listen(simulator.handle);
  await away.close();
  return {
    open: (account) => twilioProvider(account, { host: at.url, fetch }),
    account: twilioTestAccount,
    taken: () => simulator.messages,
    stop: (number) => simulator.stopped.add(number),
    landline: (number) => simulator.landlines.add(number),
    next: (trouble) => simulator.trouble.push(troubles[trouble]),
    gone: () => twilioProvider(twilioTestAccount, { host: away.url, fetch }),
    carry: simulator.carry,
    close: at.close,
  };
});
