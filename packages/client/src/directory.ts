import type { contracts } from '@pitlane/contracts';
import type { Route } from './address.ts';
import table from './directory.json' with { type: 'json' };

export type Contracts = typeof contracts;
export type ContractName = keyof Contracts & string;

/** The run-time part of a contract, without its schemas: see build-directory.ts. */
export type Entry = Route & {
  readonly staleOn?: readonly string[];
  readonly about?: Readonly<Record<string, string>>;
  /** A list that answers `{ items, nextCursor }`. */
  readonly paged?: boolean;
};

export const directory = table as unknown as Readonly<Record<ContractName, Entry>>;
