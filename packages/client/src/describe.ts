import type { Contract } from '@pitlane/contracts/core';
import type { Entry } from './directory.ts';

const hasField = (schema: unknown, field: string) => {
  const shape = (schema as { shape?: Record<string, unknown> }).shape;
  return shape !== undefined && field in shape;
};

function entryOf(contract: Contract): Entry {
  const { kind, method, path } = contract;
  if (contract.kind === 'operation') return { kind, method, path };
  const paged = hasField(contract.output, 'nextCursor') && hasField(contract.input, 'cursor');
  return {
    kind,
    method,
    path,
    staleOn: contract.staleOn,
    ...(contract.about ? { about: contract.about } : {}),
    ...(paged ? { paged } : {}),
  };
}

/** The directory of all contracts as JSON text, one contract a line, sorted by name. */
export function describeContracts(contracts: Readonly<Record<string, Contract>>): string {
  const lines = Object.entries(contracts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, contract]) => `${JSON.stringify(name)}: ${JSON.stringify(entryOf(contract))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
