import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { countriesFrom } from './countries.ts';
import { useSpeech } from './phrases.tsx';
import { useSession } from './session.tsx';

type Props = {
  readonly label: string;
  /** ISO 3166 code, or empty where none is known. */
  readonly value: string;
  readonly error?: string;
  readonly onChange: (code: string) => void;
};

/** A country by its name in the reader's language, the shop's own first; may be left empty. */
export function CountrySelect({ label, value, error, onChange }: Props) {
  const { t, format } = useSpeech();
  const { shop } = useSession();
  const own = shop?.country ?? '';
  const choices = useMemo(() => countriesFrom(own, format, value), [own, format, value]);
  return (
    <Select
      searchable
      clearable
      label={label}
      data={choices}
      value={value || null}
      error={error}
      nothingFoundMessage={t('records.none')}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
