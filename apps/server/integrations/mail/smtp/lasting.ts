import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { checkMail, MailFailure, type MailReceipt, type MailTransport } from '../port.ts';
import type { Asked, Told } from './sender.ts';
import type { SmtpSettings } from './transport.ts';

const SENDER = join(import.meta.dirname, 'sender.ts');
/** A sender with nothing to do costs memory, a new one a moment: it stays as long as mails usually follow each other. */
const IDLE_MS = 10_000;
/** Mails are small: a sender needs little room, and what it needs is gone with it. */
const SMALL = ['--max-semi-space-size=1', '--max-old-space-size=64', '--disable-warning=ExperimentalWarning'];

type Waiting = { readonly resolve: (receipt: MailReceipt) => void; readonly reject: (error: Error) => void };
type Sender = {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  /** When it listens; never fails, since one that could not start fails its mails. */
  readonly ready: Promise<void>;
};

/** No settings of ours and no secrets; compiled code halves its memory. */
function senderEnv(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return {
    PATH,
    MALLOC_ARENA_MAX: '1',
    UV_THREADPOOL_SIZE: '1',
    ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}),
  };
}

/** Runs a sender in a session of its own, so that nothing meant for this process reaches it. */
function start(settings: SmtpSettings, gone: (sender: Sender) => void): Sender {
  const child = fork(SENDER, {
    execArgv: SMALL,
    detached: true,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: senderEnv(),
  });
  const waiting = new Map<number, Waiting>();
  let listens = () => {};
  const ready = new Promise<void>((resolve) => {
    listens = resolve;
  });
  const sender = { child, waiting, ready };
  child.on('message', (told: Told) => {
    if ('ready' in told) return listens();
    const { resolve, reject } = waiting.get(told.nth) ?? {};
    waiting.delete(told.nth);
    if ('receipt' in told) resolve?.(told.receipt);
    else reject?.(new MailFailure(told.failure.kind, told.failure.message, told.failure.code));
  });
  const lost = () => {
    for (const { reject } of waiting.values()) reject(new MailFailure('temporary', 'the sender ended'));
    waiting.clear();
    listens();
    gone(sender);
  };
  child.once('error', lost);
  child.once('exit', lost);
  child.send({ settings } satisfies Asked);
  // Neither keeps this process running: mails under way do that themselves.
  child.unref();
  child.channel?.unref();
  return sender;
}

/**
 * SMTP by a process of its own, which finishes its talk with the mail server and notes the outcome (`LastWill`) also when
 * this one dies meanwhile. It starts with the first mail and ends when none has come for a while.
 */
export function lastingSmtp(settings: SmtpSettings): MailTransport {
  let sender: Sender | undefined;
  let idle: NodeJS.Timeout | undefined;
  let [count, open] = [0, 0];
  const dismiss = () => {
    if (sender?.child.connected) sender.child.disconnect();
    sender = undefined;
  };
  const rest = () => {
    clearTimeout(idle);
    if (open === 0) idle = setTimeout(dismiss, IDLE_MS).unref();
  };
  const current = (): Sender => {
    sender ??= start(settings, (one) => {
      if (sender === one) sender = undefined;
    });
    return sender;
  };
  const done = () => {
    open -= 1;
    rest();
  };
  return {
    async open() {
      await current().ready;
      rest();
    },
    async send(mail, will) {
      checkMail(mail);
      clearTimeout(idle);
      open += 1;
      const { child, waiting } = current();
      count += 1;
      const nth = count;
      const told = new Promise<MailReceipt>((resolve, reject) => waiting.set(nth, { resolve, reject }));
      child.send({ nth, mail, ...(will ? { will } : {}) } satisfies Asked, () => {});
      const receipt = await told.finally(done);
      const noted = () => void (child.connected && child.send({ noted: nth } satisfies Asked, () => {}));
      return { ...receipt, noted };
    },
    async close() {
      clearTimeout(idle);
      dismiss();
    },
  };
}
