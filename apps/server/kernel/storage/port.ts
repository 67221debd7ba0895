import type { Readable } from 'node:stream';

/** Where files live. Keys look like `shops/0190…/photos/abc.jpg`; see `checkKey`. */
export interface Storage {
  /** Stores the whole file or nothing; replaces what was there. `type` is the media type it will be served with. */
  put(key: string, content: Uint8Array | Readable, about: { type: string }): Promise<StoredFile>;
  /** The file and its facts, or null. The caller reads or destroys the stream. */
  get(key: string): Promise<{ file: StoredFile; body: Readable } | null>;
  head(key: string): Promise<StoredFile | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** A link that works without signing in until `expiresIn` seconds (1 to 604800) from now. */
  signedUrl(key: string, link: SignedLink): Promise<string>;
  /** The file a signed link of this store's own points at, or null when it is forged or over. Only stores we serve ourselves have it. */
  openLink?(path: string, query: URLSearchParams): Promise<OpenedLink | null>;
  /** Keys beginning with the text `prefix`, in byte order, at most 1000; `cursor` continues after the last page. */
  list(prefix: string, cursor?: string): Promise<{ keys: string[]; cursor?: string }>;
}

export interface StoredFile {
  readonly key: string;
  readonly size: number;
  readonly type: string;
  readonly modified: Date;
}

export interface OpenedLink {
  readonly file: StoredFile;
  readonly body: Readable;
  readonly type: string;
  readonly disposition: string | undefined;
}

export interface SignedLink {
  readonly expiresIn: number;
  /** Content-Disposition to answer with, made by `contentDisposition`. */
  readonly disposition?: string;
  /** Content-Type to answer with in place of the stored one. */
  readonly type?: string;
}

export type StorageProblem = 'bad_key' | 'bad_link' | 'bad_type' | 'full' | 'unavailable';

/** `unavailable` is worth another try, `full` once somebody made room; the others are mistakes of the caller. */
export class StorageError extends Error {
  readonly problem: StorageProblem;
  constructor(problem: StorageProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.problem = problem;
  }
}

export const PAGE_SIZE = 1000;
export const MAX_LINK_SECONDS = 604_800;

/** Keys: segments of letters, digits, `.`, `_`, `-` that begin with a letter or digit, joined by `/`; at most 400 long. */
export function checkKey(key: string): string {
  const segment = '[A-Za-z0-9][A-Za-z0-9._-]*';
  if (key.length > 400 || !new RegExp(`^${segment}(/${segment})*$`).test(key)) {
    throw new StorageError('bad_key', 'not a storage key');
  }
  return key;
}

/** Refuses media types that would break out of a header. */
export function checkType(type: string): string {
  if (!/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(type)) throw new StorageError('bad_type', 'not a media type');
  return type;
}

/** Refuses lifetimes and dispositions a link cannot carry. */
export function checkLink(link: SignedLink): SignedLink {
  const { expiresIn, disposition, type } = link;
  if (!Number.isInteger(expiresIn) || expiresIn < 1 || expiresIn > MAX_LINK_SECONDS) {
    throw new StorageError('bad_link', `a link lives 1 to ${MAX_LINK_SECONDS} seconds`);
  }
  if (disposition !== undefined && !/^(inline|attachment)(;[\x20-\x7e]*)?$/.test(disposition)) {
    throw new StorageError('bad_link', 'not a content disposition');
  }
  if (type !== undefined) checkType(type);
  return link;
}

/** Content-Disposition with any file name a person may have given (RFC 6266, RFC 8187). Paths and controls are dropped. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const name = showableName(fileName);
  const ascii = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A file name fit to show and to save: no folders, no control or direction-turning characters, at most 120 long. */
export function showableName(fileName: string): string {
  const base = fileName.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const letters = [...clean];
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const short = letters.length > 120 ? letters.slice(0, 120 - ending.length).join('') + ending : clean;
  return short === '' ? 'file' : short;
}
