import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getShop } from '@pitlane/contracts/shops';
import type { ReactNode } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';

export type Shop = OutputOf<typeof getShop>;
type Props = { readonly title: string; readonly hint: string; readonly children: (shop: Shop) => ReactNode };

/** A settings page about the shop, once it is loaded. */
export function ShopPage({ title, hint, children }: Props) {
  const { data, error, refetch } = api.useGetShopQuery({});
  return (
    <SettingsFrame title={title} hint={hint}>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data && children(data)}
    </SettingsFrame>
  );
}
