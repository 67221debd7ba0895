import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getWaiting } from '@pitlane/contracts/today';

/** How many things wait at one place of the console; all places ask together, once, and hear of changes live. */
export function useWaiting(place: keyof OutputOf<typeof getWaiting>): number {
  const { count } = api.useGetWaitingQuery({}, { selectFromResult: ({ data }) => ({ count: data?.[place] ?? 0 }) });
  return count;
}
