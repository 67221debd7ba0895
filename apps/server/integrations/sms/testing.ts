import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmsAccount, SmsProvider } from './port.ts';

/** A vendor's adapter and its simulator, told what to do. */
export type SmsRig = {
  readonly open: (account: SmsAccount) => SmsProvider;
  readonly account: SmsAccount;
  readonly taken: () => readonly { readonly to: string; readonly body: string; readonly from: string }[];
  readonly stop: (number: string) => void;
  readonly landline: (number: string) => void;
  readonly next: (trouble: 'closed' | 'many' | 'broken' | 'lost-before' | 'lost-after') => void;
  /** Where nobody listens. */
  readonly gone: () => SmsProvider;
  readonly carry: () => { readonly url: string; readonly init: RequestInit }[];
  close(): Promise<void>;
};
const HOOK = 'https://garage.example/hooks/sms/shop';
const message = { to: '+260977123456', body: 'Garage: your visit is booked.', hookUrl: HOOK };

/** What every adapter of text messages must do. */
export function smsSuite(name: string, openRig: () => Promise<SmsRig>): void {
  describe(`[BOOK-04] text messages through ${name}`, () => {
    let rig: SmsRig;
    let provider: SmsProvider;
    beforeAll(async () => {
      rig = await openRig();
      provider = rig.open(rig.account);
    });
    afterAll(() => rig.close());
    const failure = (to: string, from: SmsProvider = provider) =>
      from.send({ ...message, to }).catch((error: unknown) => error);

    test('[BOOK-04] hands a message over once, and says what became of it', async () => {
      const { ref } = await provider.send(message);
      expect(rig.taken().at(-1)).toMatchObject({ to: message.to, body: message.body, from: rig.account.sender });
      expect(await provider.fate(ref)).toEqual({ state: 'under_way', code: null });
      const [told] = rig.carry();
      expect(await provider.fate(ref)).toEqual({ state: 'delivered', code: null });
      const headers = told?.init.headers as Record<string, string>;
      const raw = { headers, body: String(told?.init.body), url: HOOK };
      expect(provider.readHint(raw)).toEqual({ ref });
      expect(provider.readHint({ ...raw, url: `${HOOK}/other` })).toBeNull();
      expect(provider.readHint({ ...raw, headers: {} })).toBeNull();
      expect(provider.readHint({ ...raw, body: `${raw.body}&To=%2B1` })).toBeNull();
    });

    test('[BOOK-04] what no phone can take is refused; a number that said STOP is told apart', async () => {
      expect(await failure('12')).toMatchObject({ kind: 'refused', stopped: false });
      rig.stop('+260977000001');
      expect(await failure('+260977000001')).toMatchObject({ kind: 'refused', stopped: true });
      rig.landline('+260211000001');
      const { ref } = await provider.send({ ...message, to: '+260211000001' });
      rig.carry();
      expect((await provider.fate(ref)).state).toBe('failed');
    });

    test('[BOOK-04] only what was surely not accepted may be sent again', async () => {
      const before = rig.taken().length;
      for (const [trouble, kind] of [
        ['closed', 'not_accepted'],
        ['many', 'not_accepted'],
        ['broken', 'unsure'],
        ['lost-before', 'unsure'],
        ['lost-after', 'unsure'],
      ] as const) {
        rig.next(trouble);
        expect([trouble, await failure(message.to)]).toMatchObject([trouble, { kind }]);
      }
      expect(rig.taken()).toHaveLength(before + 1);
      expect(await failure(message.to, rig.gone())).toMatchObject({ kind: 'not_accepted' });
    });

    test('[BOOK-04] tells right keys from wrong ones, and a message never tells the key', async () => {
      expect(await provider.check()).toEqual({ ok: true, result: 'ok' });
      const stranger = rig.open({ ...rig.account, authToken: 'wrong' });
      expect(await stranger.check()).toEqual({ ok: false, result: 'wrong_key' });
      const said = await failure(message.to, stranger);
      expect(said).toMatchObject({ kind: 'refused', stopped: false });
      expect(`${said}`).not.toContain('wrong');
    });
  });
}
