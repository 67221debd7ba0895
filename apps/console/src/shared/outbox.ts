import { send } from '@pitlane/client/call';
import { type ContractName, directory } from '@pitlane/client/directory';
import { newKey } from '@pitlane/client/key';
import { type Problem, ProblemError } from '@pitlane/client/problem';
import { upload } from '@pitlane/client/upload';
import { useSyncExternalStore } from 'react';
import { dropFile, keepFile, keptFile } from './outboxFiles.ts';

type Input = Readonly<Record<string, unknown>>;
/** A change that could not be sent yet. Its key is made once, so that sending it twice does it once. */
export type Waiting = {
  readonly key: string;
  readonly name: ContractName;
  readonly input: Input;
  /** What it is, in the person's words. */
  readonly label: string;
  readonly at: string;
  /** Refusal code of the server; it will not be sent again by itself. */
  readonly refused?: string;
  /** A photo waits with it, in the browser's database: too big for the list itself. */
  readonly photo?: true;
};

const PLACE = 'pitlane.outbox';
const PAUSE = 8000;

function stored(): readonly Waiting[] {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? '[]') as readonly Waiting[];
  } catch {
    return [];
  }
}

let waiting: readonly Waiting[] = stored();
let replaying = false;
const listeners = new Set<() => void>();
/** Photos of this page's life, also where the browser has no database or its database is full. */
const photos = new Map<string, File>();

function change(next: readonly Waiting[]) {
  waiting = next;
  try {
    localStorage.setItem(PLACE, JSON.stringify(next));
  } catch {
    // A full or forbidden store: the queue stays in memory, and its count stays visible.
  }
  for (const listener of listeners) listener();
}

const GONE: Problem = { type: 'about:blank', title: 'photo gone', status: 410, code: 'not_found' };

async function deliverOne({ name, input, key, photo }: Waiting): Promise<unknown> {
  if (photo) {
    const file = photos.get(key) ?? (await keptFile(key).catch(() => undefined));
    if (!file) throw new ProblemError(GONE);
    return upload(input as Parameters<typeof upload>[0], file, { key });
  }
  const answer = await send(directory[name], input, { key });
  if ('error' in answer) throw new ProblemError(answer.error);
  return answer.data;
}

function forget({ key, photo }: Waiting): void {
  change(waiting.filter((other) => other.key !== key));
  if (!photo) return;
  photos.delete(key);
  dropFile(key).catch(() => undefined);
}

const isUnreachable = (cause: unknown): cause is ProblemError =>
  cause instanceof ProblemError &&
  (cause.problem.code === 'unreachable' ||
    cause.problem.code === 'unavailable' ||
    cause.problem.code === 'storage_full');

/** Sends what waits, oldest first; stops at the first that finds no server, marks what the server refuses. */
export async function replay(): Promise<void> {
  if (replaying) return;
  replaying = true;
  try {
    for (const one of waiting) {
      if (one.refused) continue;
      try {
        await deliverOne(one);
        forget(one);
      } catch (cause) {
        if (isUnreachable(cause)) return;
        const refused = cause instanceof ProblemError ? cause.problem.code : 'fault';
        change(waiting.map((other) => (other.key === one.key ? { ...other, refused } : other)));
      }
    }
  } finally {
    replaying = false;
  }
}

export type Delivery = { readonly state: 'saved'; readonly data: unknown } | { readonly state: 'queued' };

/**
 * Does an operation now, or queues it while the server cannot be reached. Throws `ProblemError` when it is refused.
 * What waits already goes first, so that the order of the work stays.
 */
export async function deliver(name: ContractName, input: Input, label: string, file?: File): Promise<Delivery> {
  const one: Waiting = {
    key: newKey(),
    name,
    input,
    label,
    at: new Date().toISOString(),
    ...(file && { photo: true }),
  };
  if (file) photos.set(one.key, file);
  const queue = async (): Promise<Delivery> => {
    // A browser that keeps no files: the photo lasts as long as this page.
    if (file) await keepFile(one.key, file).catch(() => undefined);
    change([...waiting, one]);
    return { state: 'queued' };
  };
  if (waiting.some((other) => !other.refused)) await replay();
  if (waiting.some((other) => !other.refused)) return queue();
  if (!navigator.onLine) return queue();
  try {
    const data = await deliverOne(one);
    photos.delete(one.key);
    return { state: 'saved', data };
  } catch (cause) {
    if (isUnreachable(cause)) return queue();
    photos.delete(one.key);
    throw cause;
  }
}

/** Throws away what was never sent. */
export const drop = (key: string): void => waiting.filter((one) => one.key === key).forEach(forget);

let timer: ReturnType<typeof setInterval> | undefined;
function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!timer) {
    timer = setInterval(() => void replay(), PAUSE);
    window.addEventListener('online', replay);
    void replay();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    window.removeEventListener('online', replay);
  };
}

/** What waits to be sent; while somebody looks, it is tried again every few seconds and when the network returns. */
export const useOutbox = (): readonly Waiting[] => useSyncExternalStore(subscribe, () => waiting);
