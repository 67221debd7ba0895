/** What the wire needs to know of a contract. A contract object is one; so is an entry of the directory. */
export type Route = {
  readonly kind: 'operation' | 'query';
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
};

export const API = '/api/v1';
/** Header of an answer that a service worker kept from before, because the server could not be reached. */
export const FROM_MEMORY = 'x-pitlane-from-memory';
export type Input = Readonly<Record<string, unknown>>;

function searchOf(rest: Input): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/**
 * Address and JSON body of a call: path parameters are taken out of the input, the rest goes to the query string
 * (queries) or the body (operations). Throws when a path parameter is missing.
 */
export function addressOf(route: Route, input: Input): { url: string; body: string | undefined } {
  const rest: Record<string, unknown> = { ...input };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    if (value === undefined || value === null || value === '') throw new Error(`${route.path} needs ${name}`);
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (route.kind === 'query') return { url: API + path + searchOf(rest), body: undefined };
  return { url: API + path, body: JSON.stringify(rest) };
}
