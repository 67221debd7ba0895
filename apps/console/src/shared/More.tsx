import { Button, type ButtonProps } from '@mantine/core';
import { useT } from './phrases.tsx';

/** What a generated hook tells of a list that comes page by page. */
export type Pages = {
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly isFetchingNextPage: boolean;
};
type Props = Pick<ButtonProps, 'm' | 'mt'> & { readonly of: Pages; readonly words?: string };

/** Fetches the next page of a list; not there when all of it is. */
export function More({ of, words, ...place }: Props) {
  const t = useT();
  if (!of.hasNextPage) return null;
  return (
    <Button variant="default" loading={of.isFetchingNextPage} onClick={() => of.fetchNextPage()} {...place}>
      {words ?? t('action.more')}
    </Button>
  );
}
