export type Answer = { readonly status: number; readonly json: Record<string, unknown>; readonly text: string };
export type Speak = { readonly host: string; readonly fetch: typeof fetch };

const PATIENCE_MS = 20_000;

/** One call to a vendor: JSON in and out. Throws when it cannot be reached or does not answer in 20 seconds. */
export async function speak(
  { host, fetch: send }: Speak,
  path: string,
  given: { method: string; headers?: Record<string, string>; body?: unknown; form?: URLSearchParams },
): Promise<Answer> {
  const body = given.form?.toString() ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
  const kind = given.form ? 'application/x-www-form-urlencoded' : 'application/json';
  const response = await send(host.replace(/\/+$/, '') + path, {
    method: given.method,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': kind }), ...given.headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, json: objectOf(text), text };
}

/** The object in a text; an empty one when there is none. */
export function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object inside an object, and the text or number inside one, however deep. */
export const inner = (value: unknown, ...path: string[]): Record<string, unknown> => {
  const last = path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return isObject(last) ? last : {};
};
export const textIn = (value: unknown, name: string): string | null => {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : null;
};
export const listIn = (value: unknown, name: string): unknown[] => {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
};

/** A vendor that answers, but not as its description says: the try stays open and is asked again. */
export class VendorTrouble extends Error {
  constructor(vendor: string, answer: Pick<Answer, 'status'>) {
    super(`${vendor} answered ${answer.status}`);
    this.name = 'VendorTrouble';
  }
}
