import { api } from '@pitlane/client/api';

const MOST = 100;

/** How many requests wait for an answer of the shop. */
export function useOpenRequests(): number {
  const { data } = api.useListBookingsQuery({ status: 'requested', limit: MOST });
  return data?.items.length ?? 0;
}
