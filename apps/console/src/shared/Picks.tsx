import { Select } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useDeferredValue, useState } from 'react';
import { useT } from './phrases.tsx';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string;
  /** Has the focus when its dialog opens. */
  readonly first?: boolean;
  /** Not offered. */
  readonly without?: string;
};

type Option = { readonly value: string; readonly label: string };

const labelOf = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

/** The words typed so far, and what of them is looked for: a chosen label asks for its first part. */
function useTyped() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.split(' · ')[0] ?? '').trim() || undefined;
  return [{ search, limit: 20 }, setTyped] as const;
}

type Named = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
};
const optionOf = (one: Named): Option => ({ value: one.id, label: labelOf(one.name, one.phone ?? one.email) });

/** Finds a customer by name, e-mail or phone number. */
export function CustomerPick({ without, first, value, ...field }: Props) {
  const t = useT();
  const [wanted, setTyped] = useTyped();
  const { data } = api.useListCustomersQuery(wanted);
  const found = (data?.items ?? []).filter((one) => one.id !== without).map(optionOf);
  const away = value !== null && !found.some((one) => one.value === value);
  // Who is chosen keeps the name in the field, also when the search finds others.
  const { data: chosen } = api.useGetCustomerQuery({ customerId: value ?? '' }, { skip: !away });
  const kept = away && chosen?.id === value ? [optionOf(chosen)] : [];
  return (
    <Select
      {...field}
      value={value}
      placeholder={t('pick.customer')}
      autoFocus={first}
      data-autofocus={first || undefined}
      searchable
      data={[...found, ...kept]}
      onSearchChange={setTyped}
      filter={({ options, search }) =>
        options.filter((one) => !('value' in one && one.value === kept[0]?.value) || kept[0]?.label === search)
      }
      nothingFoundMessage={t('pick.none')}
    />
  );
}

/** A fleet's cars are found by typing. */
const MANY = 8;

type CarProps = Pick<Props, 'label' | 'value' | 'onChange'> & { readonly customerId: string | null };

/** One of a customer's cars, if any; a car that has gone to somebody else since it was chosen is still named. */
export function CarPick({ customerId, value, ...field }: CarProps) {
  const t = useT();
  const { data } = api.useGetCustomerQuery({ customerId: customerId ?? '' }, { skip: !customerId });
  const known = customerId && data?.id === customerId ? data.vehicles : undefined;
  const gone = known !== undefined && value !== null && !known.some((one) => one.id === value);
  const { data: former } = api.useGetVehicleQuery({ vehicleId: value ?? '' }, { skip: !gone });
  const cars = [...(known ?? []), ...(gone && former?.id === value ? [former] : [])];
  return (
    <Select
      {...field}
      value={value}
      placeholder={t(!customerId ? 'pick.customerFirst' : known && cars.length === 0 ? 'pick.noCars' : 'pick.car')}
      disabled={cars.length === 0}
      clearable
      searchable={cars.length > MANY}
      nothingFoundMessage={t('pick.none')}
      data={cars.map((one) => ({
        value: one.id,
        label: labelOf(one.plate, [one.make, one.model].filter(Boolean).join(' ')),
      }))}
    />
  );
}
