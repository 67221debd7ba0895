import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import {
  type LastWill,
  type Mail,
  MailFailure,
  type MailFailureKind,
  type MailReceipt,
  type MailTransport,
  type Statement,
} from '../port.ts';
import { type SmtpSettings, smtpTransport } from './transport.ts';

/** What the process that started us says: once the settings, then mails, and which receipts it has written down. */
export type Asked =
  | { readonly settings: SmtpSettings }
  | { readonly nth: number; readonly mail: Mail; readonly will?: LastWill }
  | { readonly noted: number };
type Failure = { readonly kind: MailFailureKind; readonly message: string; readonly code?: number | undefined };
export type Told =
  | { readonly ready: true }
  | { readonly nth: number; readonly receipt: MailReceipt }
  | { readonly nth: number; readonly failure: Failure };

/** A receipt nobody has written down for so long is written down here: the other side may have lost its database. */
const NOTED_MS = 3_000;
const HOLD_MS = 3_000;
/** How long we wait for a database that does not answer; then the mail counts as in doubt, as after a power cut. */
const DATABASE_MS = 60_000;

type Kept = { readonly will: LastWill | undefined; taken: boolean };
const kept = new Map<number, Kept>();
let transport: MailTransport | undefined;
let pool: pg.Pool | undefined;
const alone = (): boolean => !process.connected;

async function run(databaseUrl: string, { text, values }: Statement): Promise<void> {
  const { default: driver } = await import('pg');
  if (!pool) {
    pool = new driver.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 4_000 });
    pool.on('error', () => {});
  }
  await pool.query(text, [...values]);
}

/** Ends this process when nobody is there any more and nothing is left to do for them. */
function leaveWhenDone(): void {
  if (alone() && kept.size === 0) process.exit(0);
}

async function note(nth: number): Promise<void> {
  const { will } = kept.get(nth) ?? {};
  for (const end = Date.now() + DATABASE_MS; will && kept.has(nth) && Date.now() < end; await sleep(500)) {
    const written = await run(will.databaseUrl, will.taken).then(
      () => true,
      () => false,
    );
    if (written) break;
  }
  kept.delete(nth);
  leaveWhenDone();
}

async function handOver(nth: number, mail: Mail, will: LastWill | undefined): Promise<void> {
  const one: Kept = { will, taken: false };
  kept.set(nth, one);
  const tell = (told: Told) => void (process.connected && process.send?.(told, undefined, undefined, () => {}));
  try {
    const receipt = await transport?.send(mail);
    if (!receipt) throw new MailFailure('temporary', 'the sender was not told which mail server');
    one.taken = true;
    tell({ nth, receipt });
    if (alone()) return await note(nth);
    setTimeout(() => void (kept.has(nth) && note(nth)), NOTED_MS).unref();
  } catch (error) {
    const { kind, message, code } = error instanceof MailFailure ? error : new MailFailure('temporary', String(error));
    kept.delete(nth);
    tell({ nth, failure: { kind, message, code } });
    leaveWhenDone();
  }
}

/** The other side is gone: its claims are kept up and its receipts written down in its place. */
async function carryOn(): Promise<void> {
  for (const [nth, { taken }] of kept) if (taken) void note(nth);
  leaveWhenDone();
  for (; ; await sleep(HOLD_MS))
    for (const { will, taken } of kept.values())
      if (will && !taken) await run(will.databaseUrl, will.holding).catch(() => {});
}

process.on('message', (asked: Asked) => {
  if ('settings' in asked) transport = smtpTransport(asked.settings);
  else if ('noted' in asked) kept.delete(asked.noted);
  else void handOver(asked.nth, asked.mail, asked.will);
});
process.once('disconnect', () => void carryOn());
process.send?.({ ready: true } satisfies Told);
// Who stops the whole service speaks to us too; what is in our hands is finished first.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, leaveWhenDone);
