import { Select } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useDeferredValue, useState } from 'react';
import { useT } from './phrases.tsx';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string;
  /** Not offered. */
  readonly without?: string;
};

/** Finds a customer by name, e-mail or phone number. */
export function CustomerPick({ label, value, onChange, error, without }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.split(' · ')[0] ?? '');
  const { data } = api.useListCustomersQuery({ search: search.trim() || undefined, limit: 20 });
  const options = (data?.items ?? [])
    .filter((one) => one.id !== without)
    .map((one) => ({ value: one.id, label: [one.name, one.phone ?? one.email].filter(Boolean).join(' · ') }));
  return (
    <Select
      searchable
      label={label}
      placeholder={t('pick.customer')}
      data={options}
      value={value}
      error={error}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('pick.none')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** Finds a car by plate, VIN, make or model. */
export function VehiclePick({ label, value, onChange, error }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.split(' · ')[0] ?? '');
  const { data } = api.useListVehiclesQuery({ search: search.trim() || undefined, limit: 20 });
  const options = (data?.items ?? []).map((one) => ({
    value: one.id,
    label: [one.plate, [one.make, one.model].filter(Boolean).join(' ')].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      searchable
      label={label}
      placeholder={t('pick.vehicle')}
      data={options}
      value={value}
      error={error}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('pick.none')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
