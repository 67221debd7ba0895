import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { openApi } from './openapi.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The API described (`/api/v1/openapi.json`) and browsable (`/api/docs`). The reader's page alone may run inline scripts; it holds no session powers. */
export async function hangDocs(app: FastifyInstance, house: House): Promise<void> {
  const text = JSON.stringify(openApi(new Set(house.implemented.keys()), house.env.publicUrl));
  app.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json').send(text));
  await app.register(scalar, {
    routePrefix: '/api/docs',
    configuration: { url: '/api/v1/openapi.json', title: 'Pitlane API', withDefaultFonts: false, telemetry: false },
    hooks: {
      onRequest: (_request, reply, done) => {
        reply.header('content-security-policy', POLICY);
        done();
      },
    },
  });
}
