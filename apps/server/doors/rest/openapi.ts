import { type Contract, contracts, refusals } from '@pitlane/contracts';
import { z } from 'zod';
import { PREFIX } from './door.ts';

type Json = Record<string, unknown>;

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(refusals) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, reason: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
}

function split(contract: Contract): { params: [string, Json][]; rest: [string, Json][]; required: string[] } {
  const input = schemaOf(contract.input, 'input') as { properties?: Record<string, Json>; required?: string[] };
  const names = new Set([...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const all = Object.entries(input.properties ?? {});
  return {
    params: all.filter(([name]) => names.has(name)),
    rest: all.filter(([name]) => !names.has(name)),
    required: input.required ?? [],
  };
}

function security(contract: Contract): Json[] {
  if (contract.may.customer) return [{ customer: [] }];
  return contract.may.visitor ? [] : [{ staff: [] }];
}

function describe(contract: Contract): Json {
  const { params, rest, required } = split(contract);
  const inQuery = contract.kind === 'query';
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest),
    required: required.filter((name) => rest.some(([field]) => field === name)),
  };
  const type = contract.kind === 'query' && contract.format === 'csv' ? 'text/csv' : 'application/json';
  const codes = [...new Set([...contract.refusals, 'invalid_input' as const])];
  const byStatus = Map.groupBy(codes, (code) => refusals[code]);
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [contract.path.split('/')[1] ?? 'session'],
    security: security(contract),
    parameters: [
      ...params.map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
      ...(inQuery
        ? rest.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
        : [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              schema: { type: 'string', minLength: 8, maxLength: 200 },
            },
          ]),
    ],
    ...(inQuery || rest.length === 0 ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: 'Done',
        content: { [type]: { schema: type === 'text/csv' ? { type: 'string' } : schemaOf(contract.output, 'output') } },
      },
      ...Object.fromEntries(
        [...byStatus].map(([status, list]) => [
          status,
          {
            description: list.join(', '),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
    'x-records': contract.kind === 'operation' ? contract.records : undefined,
    'x-stale-on': contract.kind === 'query' ? contract.staleOn : undefined,
    'x-permission': contract.may.staff,
  };
}

/** The whole API as OpenAPI 3.1, made from the contracts. */
export function openApi(names: ReadonlySet<string>, publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const contract of Object.values(contracts) as Contract[]) {
    if (!names.has(contract.name)) continue;
    const path = `${PREFIX}${contract.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: describe(contract) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pitlane',
      version: '1.0.0',
      description:
        'Operations in, events out. Every change is one operation; errors are application/problem+json with a typed code.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        staff: { type: 'apiKey', in: 'cookie', name: 'pitlane_staff' },
        customer: { type: 'apiKey', in: 'cookie', name: 'pitlane_customer' },
      },
    },
  };
}
