import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { isLocale } from '@pitlane/phrases';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { hangFiles } from './doors/files/door.ts';
import { hangCompression } from './doors/hall/compress.ts';
import { hangHttpsOnly } from './doors/hall/https-only.ts';
import { checkOrigin } from './doors/hall/origin.ts';
import { hangUpOnUnread } from './doors/hall/parts.ts';
import { answerProblem } from './doors/hall/problem.ts';
import { hangSecurityHeaders, securityHeaders } from './doors/hall/security-headers.ts';
import { hangWatch } from './doors/hall/watch.ts';
import { hangHealth } from './doors/health/door.ts';
import { hangHooks } from './doors/hooks/door.ts';
import { hangLive } from './doors/live/door.ts';
import { hangMailbox, type MailboxParts } from './doors/mailbox/door.ts';
import { hangPages } from './doors/pages/door.ts';
import { hangStatus } from './doors/pages/status.ts';
import { hangDocs } from './doors/rest/docs.ts';
import { hangRest } from './doors/rest/door.ts';
import type { Env } from './env.ts';
import { type House, openHouse } from './house.ts';
import { reactPdfPrinter } from './integrations/documents/react-pdf/printer.ts';
import type { Clock } from './kernel/clock.ts';
import { loggerOptions } from './kernel/log-redaction.ts';
import { createFloodGate } from './kernel/rate.ts';
import { Refusal } from './kernel/refusal.ts';
import { sampleDocument, sampleNames } from './modules/documents/module.ts';
import { newestMails, oneMail } from './subscribers/notifications/mail/mailbox.ts';
import { samples } from './subscribers/notifications/samples.ts';
import { takeSmsHint } from './subscribers/notifications/sms/follow-hint.ts';

const FLOOD = { perSecond: 100, burst: 400 };

export type ServerOptions = {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly quiet?: boolean;
  readonly flood?: typeof FLOOD;
};
export type Server = { readonly url: string; readonly house: House; close(): Promise<void> };

const BODY_LIMIT = 1024 * 1024;

function openApp(options: ServerOptions): FastifyInstance {
  const { env } = options;
  const app = fastify({
    logger: options.quiet ? false : loggerOptions(env.logLevel),
    trustProxy: env.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    // How often connections are looked over for heads and bodies that do not come.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 240 },
    // An address that cannot be read meets no hook.
    frameworkErrors: (error, request, reply) =>
      answerProblem(error, request, reply.headers({ ...securityHeaders(env), 'x-request-id': request.id })),
  }) as unknown as FastifyInstance;
  app.setNotFoundHandler((request, reply) => answerProblem(new Refusal('not_found'), request, reply));
  app.setErrorHandler((error, request, reply) => answerProblem(error as Error, request, reply));
  return app;
}

function guardTheDoor(app: FastifyInstance, flood: typeof FLOOD): void {
  const open = createFloodGate(flood.perSecond, flood.burst);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (!open(request.ip, performance.now())) throw new Refusal('too_many', { retryAfter: 1 });
    checkOrigin(request);
    done();
  });
}

function mailboxOf(house: House): MailboxParts {
  const { owner } = house.pools;
  const { secrets, env } = house.services;
  return {
    newest: (most) => newestMails(owner, secrets, most),
    one: (id) => oneMail(owner, secrets, id),
    samples: (locale) => samples(isLocale(locale) ? locale : 'en', env.publicUrl),
    papers: sampleNames,
    paper: async (name, locale, size) => {
      const sample = sampleDocument(name, isLocale(locale) ? locale : 'en', size === 'letter' ? 'letter' : 'a4');
      return sample ? reactPdfPrinter.print(sample) : null;
    },
  };
}

async function hangDoors(app: FastifyInstance, house: House): Promise<{ close(): void }> {
  hangCompression(app);
  hangUpOnUnread(app);
  await app.register(cookie);
  await app.register(multipart);
  const live = hangLive(app, house);
  hangHealth(app, house, live.count);
  hangWatch(app, house);
  if (house.env.roles.web) {
    hangRest(app, house);
    hangDocs(app, house);
    hangFiles(app, house);
    await hangHooks(app, house, takeSmsHint);
    hangStatus(app, house);
    hangMailbox(app, house, mailboxOf(house));
    await hangPages(app, house);
  }
  return live;
}

/** Opens the house and hangs its doors. Resolves when it answers. The database must be migrated. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { env, databaseUrl, clock } = options;
  const app = openApp(options);
  const onError = (error: Error) => app.log.error({ err: error }, 'machine');
  const house = await openHouse({ env, databaseUrl, ...(clock ? { clock } : {}), onError });
  const close = async (live?: { close(): void }) => {
    live?.close();
    await app.close();
    await house.close();
  };
  try {
    hangSecurityHeaders(app, env);
    hangHttpsOnly(app, env);
    guardTheDoor(app, options.flood ?? FLOOD);
    const live = await hangDoors(app, house);
    const url = await app.listen({ port: env.port, host: env.host });
    return { url, house, close: () => close(live) };
  } catch (error) {
    await close();
    throw error;
  }
}
