import type { CallOf, Contract, Operation, OutputOf, Query } from '@pitlane/contracts/core';
import {
  type BaseQueryFn,
  createApi,
  type InfiniteQueryDefinition,
  type MutationDefinition,
  type QueryDefinition,
} from '@reduxjs/toolkit/query/react';
import { addressOf, type Input } from './address.ts';
import { send } from './call.ts';
import { type ContractName, type Contracts, directory, type Entry } from './directory.ts';
import type { Problem } from './problem.ts';

type Request = { readonly name: string; readonly input: Input };
export type Transport = BaseQueryFn<Request, unknown, Problem>;
type Tag = 'answer';
type In<C extends Contract> = CallOf<C>;
/** Input of a list that is read page by page: the cursor is ours. */
type PageIn<C extends Contract> = Omit<CallOf<C>, 'cursor'>;

type PagedName = {
  [K in ContractName]: Contracts[K] extends Query
    ? 'nextCursor' extends keyof OutputOf<Contracts[K]>
      ? K
      : never
    : never;
}[ContractName];

type Single = {
  [K in ContractName]: Contracts[K] extends Operation
    ? MutationDefinition<In<Contracts[K]>, Transport, Tag, OutputOf<Contracts[K]>, 'api'>
    : QueryDefinition<In<Contracts[K]>, Transport, Tag, OutputOf<Contracts[K]>, 'api'>;
};
type Paged = {
  [K in PagedName as `${K}Pages`]: InfiniteQueryDefinition<
    PageIn<Contracts[K]>,
    string | null,
    Transport,
    Tag,
    OutputOf<Contracts[K]>,
    'api'
  >;
};
export type Endpoints = Single & Paged;

const transport: Transport = ({ name, input }, { signal }) => send(directory[name as ContractName], input, { signal });

/** The tag of one cached answer, by which the live socket finds it again. */
export const tagOf = (endpoint: string, input: unknown) => ({
  type: 'answer' as const,
  id: `${endpoint} ${JSON.stringify(input ?? {}, (_, value) => (value === undefined ? null : value))}`,
});

const base = createApi({
  reducerPath: 'api',
  baseQuery: transport,
  tagTypes: ['answer'],
  keepUnusedDataFor: 300,
  endpoints: () => ({}),
});

type Builder = Parameters<Parameters<typeof base.injectEndpoints>[0]['endpoints']>[0];
type Page = { readonly nextCursor: string | null };

function endpointsFrom(build: Builder) {
  const all: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(directory) as [string, Entry][]) {
    if (entry.kind === 'operation') {
      all[name] = build.mutation<unknown, Input>({ query: (input) => ({ name, input: input ?? {} }) });
      continue;
    }
    all[name] = build.query<unknown, Input>({
      query: (input) => ({ name, input: input ?? {} }),
      providesTags: (_result, _error, input) => [tagOf(name, input)],
    });
    if (!entry.paged) continue;
    all[`${name}Pages`] = build.infiniteQuery<Page, Input, string | null>({
      infiniteQueryOptions: { initialPageParam: null, getNextPageParam: (last) => last.nextCursor ?? undefined },
      query: ({ queryArg, pageParam }) => ({
        name,
        input: { ...queryArg, ...(pageParam ? { cursor: pageParam } : {}) },
      }),
      providesTags: (_result, _error, input) => [tagOf(`${name}Pages`, input)],
    });
  }
  // The directory is built from the same contracts the types come from; a test proves that they agree.
  return all as unknown as Endpoints;
}

/** RTK Query made from the contracts: `api.useGetWorkOrderQuery(input)`, `api.useDeclineJobMutation()`, `api.useListCustomersPagesInfiniteQuery(input)`. */
export const api = base.injectEndpoints({ endpoints: endpointsFrom });

/** Address of a file a query answers (CSV export), for a link. */
export function fileAddress<K extends ContractName>(name: K, input: In<Contracts[K]>): string {
  return addressOf(directory[name], input as Input).url;
}
