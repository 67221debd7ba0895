import { refusals } from '@pitlane/contracts';
import { isKey, type Locale, t } from '@pitlane/phrases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asRefusal } from '../../kernel/database-trouble.ts';
import { Refusal } from '../../kernel/refusal.ts';

/** What leaves the house when something is refused: RFC 9457, with our code, fields and the request's id. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { field: string; reason: string; message: string }[];
  readonly requestId: string;
};

const say = (locale: Locale, key: string, fallback: string) =>
  isKey(key) ? (t as (locale: Locale, key: string) => string)(locale, key) : fallback;

/** Words a refusal in the caller's language. */
export function problemOf(refusal: Refusal, requestId: string, locale: Locale): Problem {
  const sentence = say(locale, `refusal.${refusal.code}`, refusal.code);
  return {
    type: `/api/docs/problems#${refusal.code}`,
    title: sentence,
    status: refusals[refusal.code],
    code: refusal.code,
    detail: sentence,
    ...(refusal.fields.length
      ? {
          errors: refusal.fields.map(({ field, reason }) => ({
            field,
            reason,
            message: say(locale, `reason.${reason}`, say(locale, `refusal.${reason}`, sentence)),
          })),
        }
      : {}),
    requestId,
  };
}

const FROM_FASTIFY: Readonly<Record<string, ConstructorParameters<typeof Refusal>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_BAD_URL: 'not_found',
  FST_REQ_FILE_TOO_LARGE: 'file_too_large',
  FST_PARTS_LIMIT: 'invalid_input',
  FST_FILES_LIMIT: 'invalid_input',
  FST_FIELDS_LIMIT: 'invalid_input',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
};

/** Any error as a refusal; what nobody expected becomes a fault whose details stay in the log. */
export function refusalOf(error: Error & { code?: string; statusCode?: number }): Refusal {
  const meant = asRefusal(error, {});
  if (meant instanceof Refusal) return meant;
  const known = FROM_FASTIFY[error.code ?? ''];
  if (known) return new Refusal(known);
  if (error instanceof SyntaxError) return new Refusal('malformed_json');
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new Refusal('invalid_input');
  return new Refusal('fault');
}

/** Fastify's error handler for the API. */
export function answerProblem(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  if (refusal.code === 'fault') request.log.error({ err: error }, 'fault');
  if (refusal.retryAfter) reply.header('retry-after', String(refusal.retryAfter));
  reply
    .code(refusal.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemOf(refusal, request.id, localeOf(request))));
}

/** The caller's language: the cookie of the switcher, else the browser's wish, else English. */
export function localeOf(request: FastifyRequest): Locale {
  const wished = [request.cookies?.pitlane_lang ?? '', ...(request.headers['accept-language'] ?? '').split(',')];
  for (const wish of wished) {
    const tag = wish
      .trim()
      .slice(0, 3)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    if (tag === 'en' || tag === 'de' || tag === 'bem' || tag === 'ny' || tag === 'toi') return tag;
  }
  return 'en';
}
