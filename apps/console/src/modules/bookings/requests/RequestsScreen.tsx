import { api } from '@pitlane/client/api';
import { useLocation, useSearch } from 'wouter';
import { FilterChips } from '../../../shared/FilterChips.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { Appointments } from '../appointments/Appointments.tsx';
import { NoRequests } from './NoRequests.tsx';
import { RequestDesk } from './RequestDesk.tsx';
import css from './Requests.module.css';
import '../../../shared/words/requests.ts';

type Tab = 'open' | 'upcoming';
const MOST = 100;

/** Requests that wait for an answer, and the appointments ahead. The chosen one stands in the address. */
export default function RequestsScreen() {
  const t = useT();
  const params = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const tab: Tab = params.get('tab') === 'upcoming' ? 'upcoming' : 'open';
  const read = api.useListBookingsQuery({ status: 'open', limit: MOST });
  const { data } = read;
  const rows = [...(data?.items ?? [])].sort((one, other) => one.requestedAt.localeCompare(other.requestedAt));
  const waiting = rows.filter((row) => row.status === 'requested').length;
  const tabs = (
    <>
      <h1 className={css.title}>{t('requests.title')}</h1>
      <FilterChips<Tab>
        label={t('requests.views')}
        value={tab}
        chips={[
          { value: 'open', label: t('requests.open'), count: data && waiting },
          { value: 'upcoming', label: t('requests.upcoming') },
        ]}
        onChange={(next) => go(next === 'open' ? '/requests' : '/requests?tab=upcoming')}
      />
    </>
  );
  if (tab === 'upcoming') {
    return (
      <>
        <header className={css.plainHead}>{tabs}</header>
        <Appointments />
      </>
    );
  }
  const chosen = params.get('id');
  const choose = (id: string | null) => go(id ? `/requests?id=${id}` : '/requests', { replace: chosen !== null });
  if (rows.length > 0 || chosen) return <RequestDesk rows={rows} chosen={chosen} onChoose={choose} tabs={tabs} />;
  return (
    <>
      <header className={css.plainHead}>{tabs}</header>
      <Pending of={read} rows={8} />
      {data && <NoRequests />}
    </>
  );
}
