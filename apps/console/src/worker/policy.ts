import { API } from '@pitlane/client/address';

/** What the worker does with a request of the console. */
export type Policy = 'page' | 'asset' | 'remembered' | 'leave' | 'forget';

/** What a technician needs without signal: who I am, my work, an inspection and its points. Nothing else is kept. */
const REMEMBERED = new RegExp(`^${API}/(?:session|my-jobs|inspections/[^/]+)$`);
/** Signing in, out or over to another shop ends what was remembered for the one before. */
const SESSION = new RegExp(`^${API}/session`);

/** Decides by method, path and kind of request alone; `path` has no query. */
export function policyOf(method: string, path: string, isPage: boolean): Policy {
  if (method !== 'GET') return SESSION.test(path) ? 'forget' : 'leave';
  if (isPage) return path.startsWith('/app/') ? 'page' : 'leave';
  if (path.startsWith('/app/')) return path.startsWith('/app/assets/') ? 'asset' : 'leave';
  return REMEMBERED.test(path) ? 'remembered' : 'leave';
}
