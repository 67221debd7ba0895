import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getShop } from '@pitlane/contracts/shops';
import type { ReactNode } from 'react';
import { Pending } from '../../shared/Pending.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';

export type Shop = OutputOf<typeof getShop>;
type Props = { readonly title: string; readonly hint: string; readonly children: (shop: Shop) => ReactNode };

/** A settings page about the shop, once it is loaded. */
export function ShopPage({ title, hint, children }: Props) {
  const read = api.useGetShopQuery({});
  const { data } = read;
  return (
    <SettingsFrame title={title} hint={hint}>
      <Pending of={read} rows={6} />
      {data && children(data)}
    </SettingsFrame>
  );
}
