import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const READER = '/api/docs';
const DOCUMENT = '/api/v1/openapi.json';

/** The reader is a page and a script of four megabytes; it stands in an app of its own that is opened with the first visit. */
async function openReader(): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const reader = fastify() as unknown as FastifyInstance;
  await reader.register(scalar, {
    routePrefix: READER,
    configuration: { url: DOCUMENT, title: 'Pitlane API', withDefaultFonts: false, telemetry: false },
  });
  await reader.ready();
  return reader;
}

/**
 * The API described (`/api/v1/openapi.json`) and browsable (`/api/docs`), both made when first asked for. The reader's
 * page alone may run inline scripts; it holds no session powers.
 */
export function hangDocs(app: FastifyInstance, house: House): void {
  let text: Promise<string> | undefined;
  const described = async (): Promise<string> => {
    const { openApi } = await import('./openapi.ts');
    return JSON.stringify(openApi(new Set(house.implemented.keys()), house.env.publicUrl));
  };
  app.get(DOCUMENT, async (_request, reply) => {
    text ??= described();
    return reply.type('application/json').send(await text);
  });

  let reader: Promise<FastifyInstance> | undefined;
  const read = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    reader ??= openReader();
    const { statusCode, headers, rawPayload } = await (await reader).inject({ method: 'GET', url: request.url });
    if (headers.location) reply.header('location', headers.location);
    reply.code(statusCode).header('content-security-policy', POLICY);
    return reply.type(String(headers['content-type'] ?? 'text/plain')).send(rawPayload);
  };
  for (const path of [READER, `${READER}/`, `${READER}/*`]) app.get(path, read);
  app.addHook('onClose', async () => void (await reader)?.close());
}
