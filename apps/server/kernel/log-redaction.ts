import type { LoggerOptions } from 'pino';

/** Keys whose values never reach a log, compared in lower case without `-` and `_`, as a whole or as the ending. */
const SECRET_KEYS =
  'authorization cookie cookies password passphrase passwordhash secret token apikey privatekey credential credentials signature otp pin email phone mobile address street postcode iban taxnumber vin'.split(
    ' ',
  );
const MARK = '[redacted]';
const MAX_DEPTH = 8;

const KEPT = String.raw`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?`;
const QUERY = String.raw`(?<query>[?&;](?:[\w-]*(?:token|sig|signature|key|secret|code|password|email|phone|credential))=)[^&\s"'#]*`;
const HEADER = String.raw`(?<header>\b(?:authorization|cookie|set-cookie)\s*[:=]\s*)[^\r\n"]+`;
const SCHEME = String.raw`(?<scheme>\b(?:bearer|basic)\s+)[\w~+/.=-]{8,}`;
const URL_LOGIN = String.raw`(?<login>\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@:"]*:[^\s/@"]+(?=@)`;
const EMAIL = String.raw`[\p{L}\p{N}._%+-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
const JWT = String.raw`\beyJ[\w-]+\.[\w-]+\.[\w-]*`;
const LONG = String.raw`(?<![\w-])(?:[0-9a-f]{64}|(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,})(?![\w-])`;
const PHONE = String.raw`(?<![\w.])(?:\+|00)\d[\d ().\/-]{6,18}\d(?!\w)|(?<![\w.-])0\d(?:[ .\/-]?\d){6,11}(?![\w-])|(?<![\w.-])\d{9,15}(?![\w.-])`;

const PERSONAL = new RegExp(
  [`(?<kept>${KEPT})`, QUERY, HEADER, SCHEME, URL_LOGIN, EMAIL, JWT, LONG, PHONE].join('|'),
  'giu',
);

/**
 * Takes e-mail addresses, phone numbers, tokens, credentials and secret query values out of a text, or out of every
 * text inside an object (a copy; secret keys lose their value whole). Ids, instants and plain numbers stay.
 */
export function redact<Value>(value: Value): Value extends string ? string : unknown;
export function redact(value: unknown): unknown {
  return redactInside(value, 0, new Set());
}

function redactText(text: string): string {
  return text.replace(PERSONAL, (match, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups.kept !== undefined) return match;
    return (groups.query ?? groups.header ?? groups.scheme ?? groups.login ?? '') + MARK;
  });
}

function redactInside(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return '[circular]';
  if (depth >= MAX_DEPTH) return '[deeper]';
  const inside = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((entry) => redactInside(entry, depth + 1, inside));
  const entries = Object.entries(value instanceof Error ? readable(value) : value);
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      redactText(key),
      isSecretKey(key) && hides(entry) ? MARK : redactInside(entry, depth + 1, inside),
    ]),
  );
}

function readable(error: Error): Record<string, unknown> {
  return { ...error, type: error.name, message: error.message, stack: error.stack, cause: error.cause };
}

function isSecretKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[-_]/g, '');
  return SECRET_KEYS.some((secret) => plain === secret || (secret.length > 4 && plain.endsWith(secret)));
}

function hides(value: unknown): boolean {
  return value !== null && value !== undefined && typeof value !== 'boolean' && value !== '';
}

/**
 * Options for pino (and Fastify's `logger`): ISO time, level by name, and every finished line redacted, whatever a
 * message, binding, serializer or error put into it. Request lines carry method and path, no address of the caller.
 */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      req: (request: { method?: string; url?: string }) => ({ method: request.method, url: request.url }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: error.message,
        code: error.code,
        stack: error.stack,
      }),
      res: (response: { statusCode?: number }) => ({ statusCode: response.statusCode }),
    },
    hooks: { streamWrite: redactLine },
  };
}

function redactLine(line: string): string {
  try {
    return `${JSON.stringify(redact(JSON.parse(line)))}\n`;
  } catch {
    return redactText(line);
  }
}
