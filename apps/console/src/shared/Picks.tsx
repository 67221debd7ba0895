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
type FoundProps = Pick<Props, 'label' | 'value' | 'onChange' | 'error' | 'first'> & {
  readonly placeholder: string;
  readonly options: readonly Option[];
  readonly onType: (words: string) => void;
};

const labelOf = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

/** The words typed so far, and what of them is looked for: a chosen label asks for its first part. */
function useTyped() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.split(' · ')[0] ?? '').trim() || undefined;
  return [{ search, limit: 20 }, setTyped] as const;
}

/** A field that shows what the server found for the words in it. */
function Found({ options, onType, first, ...field }: FoundProps) {
  const t = useT();
  return (
    <Select
      {...field}
      autoFocus={first}
      openOnFocus={!first}
      data-autofocus={first || undefined}
      searchable
      data={options}
      onSearchChange={onType}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('pick.none')}
    />
  );
}

/** Finds a customer by name, e-mail or phone number. */
export function CustomerPick({ without, ...field }: Props) {
  const t = useT();
  const [wanted, setTyped] = useTyped();
  const { data } = api.useListCustomersQuery(wanted);
  const options = (data?.items ?? [])
    .filter((one) => one.id !== without)
    .map((one) => ({ value: one.id, label: labelOf(one.name, one.phone ?? one.email) }));
  return <Found {...field} placeholder={t('pick.customer')} options={options} onType={setTyped} />;
}

/** Finds a car by plate, VIN, make or model. */
export function VehiclePick(field: Omit<Props, 'without'>) {
  const t = useT();
  const [wanted, setTyped] = useTyped();
  const { data } = api.useListVehiclesQuery(wanted);
  const options = (data?.items ?? []).map((one) => ({
    value: one.id,
    label: labelOf(one.plate, [one.make, one.model].filter(Boolean).join(' ')),
  }));
  return <Found {...field} placeholder={t('pick.vehicle')} options={options} onType={setTyped} />;
}
