import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../shared/phrases.tsx';
import css from './CheckIn.module.css';

type Props = { readonly value: readonly string[]; readonly onChange: (concerns: readonly string[]) => void };

/** What the customer says is wrong, one sentence each. */
export function Concerns({ value, onChange }: Props) {
  const t = useT();
  const [words, setWords] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const text = words.trim();
    if (!text) return;
    onChange([...value, text]);
    setWords('');
  };
  return (
    <section>
      <h2 className={css.heading}>{t('carIn.concerns')}</h2>
      <form className={css.concerns} onSubmit={add}>
        {value.map((concern) => (
          <div key={concern} className={css.concern}>
            <q>{concern}</q>
            <button
              type="button"
              aria-label={t('carIn.takeOff', { words: concern })}
              onClick={() => onChange(value.filter((one) => one !== concern))}
            >
              <IconX size={22} stroke={1.75} aria-hidden />
            </button>
          </div>
        ))}
        <div className={css.add}>
          <TextInput
            size="xl"
            aria-label={t('carIn.addConcern')}
            placeholder={t('carIn.addConcern')}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button type="submit" size="xl" variant="default" px={16} aria-label={t('carIn.addConcern')}>
            <IconPlus size={24} stroke={1.75} />
          </Button>
        </div>
      </form>
    </section>
  );
}
