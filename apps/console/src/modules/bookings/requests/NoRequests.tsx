import { api } from '@pitlane/client/api';
import { IconInbox } from '@tabler/icons-react';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { useT } from '../../../shared/phrases.tsx';

/** Teaches how requests come in: the booking link and its QR code. */
export function NoRequests() {
  const t = useT();
  const { data } = api.useGetShopQuery({});
  return (
    <EmptyState
      icon={IconInbox}
      title={t('requests.none')}
      hint={t('requests.noneHint')}
      link={data && new URL(data.bookingLink, location.origin).href}
    />
  );
}
