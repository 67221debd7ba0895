import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShortcut } from './keyboard.ts';
import { useT } from './phrases.tsx';

type Props = { readonly value: string; readonly onChange: (words: string) => void; readonly hint: string };

/** The search of a list; `/` goes there. */
export function SearchBox({ value, onChange, hint }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus(), t('records.search'));
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={t('records.search')}
      placeholder={hint}
      leftSection={<IconSearch size={18} stroke={1.75} />}
      style={{ flex: '1 1 240px', maxWidth: 420 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
