import { Select } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { hoursOf } from '../../../shared/figures.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { PriceRange } from '../PriceRange.tsx';
import css from './BookVisit.module.css';
import type { ChosenService } from './draft.ts';

type Props = {
  readonly chosen: readonly ChosenService[];
  readonly onChange: (chosen: readonly ChosenService[]) => void;
};

/** Services of the catalogue by name or synonym, added one by one. */
export function ServiceChoice({ chosen, onChange }: Props) {
  const { t, format } = useSpeech();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data } = api.useListServicesQuery({ search: search || undefined, limit: 30 });
  const found = (data?.items ?? []).filter((one) => !chosen.some((other) => other.id === one.id));
  const add = (id: string | null) => {
    const service = found.find((one) => one.id === id);
    if (service) onChange([...chosen, { id: service.id, name: service.name, minutes: service.minutes }]);
    setTyped('');
  };
  return (
    <>
      <Select
        searchable
        label={t('booking.services')}
        placeholder={t('booking.servicesHint')}
        data={found.map((one) => ({ value: one.id, label: one.name }))}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={add}
        filter={({ options }) => options}
        nothingFoundMessage={t('pick.none')}
        renderOption={({ option }) => {
          const service = found.find((one) => one.id === option.value);
          return (
            <span className={css.option}>
              <span>{option.label}</span>
              {service && <PriceRange min={service.priceMin} max={service.priceMax} />}
            </span>
          );
        }}
      />
      <ul className={css.services}>
        {chosen.map((one) => (
          <li key={one.id}>
            <span>{one.name}</span>
            <small>{t('requests.hours', { hours: hoursOf(one.minutes, format) })}</small>
            <button
              type="button"
              aria-label={t('services.takeOff', { name: one.name })}
              onClick={() => onChange(chosen.filter((other) => other.id !== one.id))}
            >
              <IconX size={18} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
