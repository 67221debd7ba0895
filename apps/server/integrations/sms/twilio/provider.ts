import { type SmsAccount, SmsFailure, type SmsFate, type SmsProvider } from '../port.ts';
import { isSigned } from './signature.ts';

const PATIENCE_MS = 15_000;
/** Somebody answered STOP (https://www.twilio.com/docs/api/errors/21610). */
const UNSUBSCRIBED = '21610';
/** Errors of a connection that never came to be: nothing can have been taken on. */
const NEVER_THERE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Too many at once, and a house that says it is closed: both say that nothing was taken on. */
const NOT_NOW = new Set([429, 503]);

type Http = { readonly host: string; readonly fetch: typeof fetch };
type Answer = { readonly status: number; readonly json: Record<string, unknown> };

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const codeOf = (value: unknown): string | null =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : null;

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? '';
}

/** Status values of the Messages resource (2010-04-01) in our three. */
function fateOf(json: Record<string, unknown>): SmsFate {
  const code = codeOf(json.error_code);
  switch (json.status) {
    case 'delivered':
    case 'read':
      return { state: 'delivered', code };
    case 'failed':
    case 'undelivered':
    case 'canceled':
      return { state: 'failed', code };
    default:
      return { state: 'under_way', code };
  }
}

/** Twilio Programmable Messaging, API 2010-04-01: forms in, JSON out, basic authentication. */
export function twilioProvider(
  { accountSid, authToken, sender }: SmsAccount,
  { host, fetch: send }: Http,
): SmsProvider {
  const base = `${host.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  async function ask(path: string, form?: URLSearchParams): Promise<Answer> {
    const response = await send(base + path, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        accept: 'application/json',
        authorization,
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { method: 'POST', body: form.toString() } : {}),
    });
    return { status: response.status, json: objectOf(await response.text()) };
  }
  return {
    name: 'twilio',
    async send({ to, body, hookUrl }) {
      const from = /^MG[0-9a-f]{32}$/i.test(sender) ? { MessagingServiceSid: sender } : { From: sender };
      // A callback to this machine itself would be refused: Twilio could not reach it.
      const hook = hookUrl.startsWith('https://') ? { StatusCallback: hookUrl } : {};
      const form = new URLSearchParams({ To: to, Body: body });
      for (const [name, value] of Object.entries({ ...from, ...hook })) form.set(name, value);
      const answer = await ask('/Messages.json', form).catch((error: unknown) => {
        const cause = causeOf(error);
        throw new SmsFailure(NEVER_THERE.has(cause) ? 'not_accepted' : 'unsure', cause || 'no answer');
      });
      const { sid } = answer.json;
      const code = codeOf(answer.json.code);
      if (answer.status === 201 && typeof sid === 'string') return { ref: sid };
      if (NOT_NOW.has(answer.status)) throw new SmsFailure('not_accepted', `status ${answer.status}`, { code });
      if (answer.status >= 400 && answer.status < 500)
        throw new SmsFailure('refused', `status ${answer.status}`, { code, stopped: code === UNSUBSCRIBED });
      throw new SmsFailure('unsure', `status ${answer.status}`, { code });
    },
    async fate(ref) {
      const { status, json } = await ask(`/Messages/${encodeURIComponent(ref)}.json`);
      if (status !== 200) throw new Error(`twilio answered ${status}`);
      return fateOf(json);
    },
    readHint({ headers, body, url }) {
      const form = new URLSearchParams(body);
      const ref = form.get('MessageSid');
      if (!ref || !isSigned(authToken, url, form, headers['x-twilio-signature'] ?? '')) return null;
      return { ref };
    },
    async check() {
      const { status } = await ask('/Messages.json?PageSize=1');
      if (status === 200) return { ok: true, result: 'ok' };
      return { ok: false, result: status === 401 || status === 404 ? 'wrong_key' : `status ${status}` };
    },
  };
}
