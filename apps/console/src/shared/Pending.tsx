import { ErrorNote } from './ErrorNote.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

/** What a generated hook tells of something read from the server. */
export type Read = { readonly data?: unknown; readonly error?: unknown; readonly refetch: () => unknown };

/** Until the answer is there: grey rows, or the problem with a way to try again; with the answer, nothing. */
export function Pending({ of, rows }: { readonly of: Read; readonly rows: number }) {
  const { data, error, refetch } = of;
  if (data) return null;
  if (error === undefined) return <SkeletonRows rows={rows} />;
  return <ErrorNote error={error} onRetry={() => refetch()} />;
}
