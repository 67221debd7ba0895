import { signatureOf } from './signature.ts';

/** The account that opens the simulated vendor; it opens nothing anywhere else. */
export const twilioTestAccount = {
  accountSid: `AC${'0'.repeat(31)}1`,
  authToken: 'simulator-auth-token',
  sender: '+15005550006',
} as const;

const LONGEST = 1600;
/** Numbers Twilio itself keeps for tests, and what they are answered with. */
const MAGIC: Readonly<Record<string, number>> = {
  '+15005550001': 21211,
  '+15005550002': 21612,
  '+15005550003': 21408,
  '+15005550004': 21610,
  '+15005550009': 21614,
};

type Message = {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly hook: string | null;
  status: 'queued' | 'delivered' | 'undelivered';
  error_code: number | null;
};
export type SimulatedTwilio = ReturnType<typeof simulateTwilio>;

const refused = (status: number, code: number, message: string) =>
  Response.json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, { status });

/** What is wrong with a message by Twilio's published rules; null when nothing is. */
function wrong(form: URLSearchParams, stopped: ReadonlySet<string>): Response | null {
  const to = form.get('To') ?? '';
  const body = form.get('Body') ?? '';
  if (!form.get('From') && !form.get('MessagingServiceSid')) return refused(400, 21603, "A 'From' is required");
  if (!to) return refused(400, 21604, "A 'To' is required");
  if (!body) return refused(400, 21602, 'Message body is required');
  if (body.length > LONGEST) return refused(400, 21617, 'The message body exceeds the 1600 character limit');
  const hook = form.get('StatusCallback');
  if (hook !== null && !URL.canParse(hook)) return refused(400, 21609, 'The StatusCallback is not a valid URL');
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return refused(400, 21211, "Invalid 'To' Phone Number");
  const magic = MAGIC[to];
  if (magic) return refused(400, magic, 'Told by the number');
  return stopped.has(to) ? refused(400, 21610, 'Attempt to send to unsubscribed recipient') : null;
}

/** Twilio's Messages resource on this machine: its rules, what it keeps, and the ways to make it misbehave. */
export function simulateTwilio({
  accountSid,
  authToken,
}: {
  accountSid: string;
  authToken: string;
} = twilioTestAccount) {
  const messages: Message[] = [];
  const stopped = new Set<string>();
  const landlines = new Set<string>();
  const trouble: ('hang-up-before' | 'hang-up-after' | 503 | 500 | 429)[] = [];
  const root = `/2010-04-01/Accounts/${accountSid}/Messages`;
  const shown = ({ hook: _hook, ...message }: Message) => ({ ...message, account_sid: accountSid, num_segments: '1' });

  function create(form: URLSearchParams): Response {
    const problem = wrong(form, stopped);
    if (problem) return problem;
    const message: Message = {
      sid: `SM${String(messages.length + 1).padStart(32, '0')}`,
      to: form.get('To') ?? '',
      from: form.get('From') ?? form.get('MessagingServiceSid') ?? '',
      body: form.get('Body') ?? '',
      hook: form.get('StatusCallback'),
      status: 'queued',
      error_code: null,
    };
    messages.push(message);
    return Response.json(shown(message), { status: 201 });
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const own = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    if (request.headers.get('authorization') !== own) return refused(401, 20003, 'Authenticate');
    const posting = request.method === 'POST' && pathname === `${root}.json`;
    const told = posting ? trouble.shift() : undefined;
    if (typeof told === 'number') return refused(told, 20500, 'Told to fail');
    if (told === 'hang-up-before') return Response.error();
    if (posting) {
      if (request.headers.get('content-type') !== 'application/x-www-form-urlencoded')
        return refused(415, 20415, 'Unsupported media type');
      const answer = create(new URLSearchParams(await request.text()));
      return told === 'hang-up-after' ? Response.error() : answer;
    }
    if (pathname === `${root}.json`) return Response.json({ messages: messages.slice(-1).map(shown) });
    const message = messages.find(({ sid }) => pathname === `${root}/${sid}.json`);
    return message ? Response.json(shown(message)) : refused(404, 20404, 'The requested resource was not found');
  }

  return {
    messages,
    /** Numbers that answered STOP, and numbers no text reaches. */
    stopped,
    landlines,
    /** What happens to the next messages, one each. */
    trouble,
    handle,
    /** Lets every queued message arrive, or fail at a landline (30006). Answers the calls that tell of it. */
    carry(): { readonly url: string; readonly init: RequestInit }[] {
      return messages
        .filter(({ status }) => status === 'queued')
        .flatMap((message) => {
          const lost = landlines.has(message.to);
          message.status = lost ? 'undelivered' : 'delivered';
          message.error_code = lost ? 30006 : null;
          if (!message.hook) return [];
          const form = new URLSearchParams({ MessageSid: message.sid, MessageStatus: message.status, To: message.to });
          const headers = {
            'content-type': 'application/x-www-form-urlencoded',
            'x-twilio-signature': signatureOf(authToken, message.hook, form),
          };
          return [{ url: message.hook, init: { method: 'POST', headers, body: form.toString() } }];
        });
    },
  };
}
