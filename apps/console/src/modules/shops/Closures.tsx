import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../../shared/phrases.tsx';
import type { Shop } from './ShopPage.tsx';
import css from './Shops.module.css';

type Closure = Shop['closures'][number];
type Props = { readonly closures: readonly Closure[]; readonly onChange: (closures: Closure[]) => void };

/** Days the shop is closed, or open at other hours. */
export function Closures({ closures, onChange }: Props) {
  const t = useT();
  const put = (at: number, part: Partial<Closure>) =>
    onChange(closures.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={css.group}>
      <legend>{t('settings.closures')}</legend>
      {closures.length === 0 && <span className={css.closed}>{t('settings.noClosures')}</span>}
      {closures.map((closure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the day of a row may be typed anew
        <div key={index} className={css.closure}>
          <TextInput
            type="date"
            required
            label={t('settings.closureDate')}
            value={closure.date}
            onChange={(event) => put(index, { date: event.currentTarget.value })}
          />
          <TextInput
            required
            maxLength={120}
            label={t('settings.closureReason')}
            value={closure.reason}
            onChange={(event) => put(index, { reason: event.currentTarget.value })}
          />
          <Checkbox
            label={t('settings.closureAll')}
            checked={closure.opens === null}
            onChange={(event) =>
              put(
                index,
                event.currentTarget.checked ? { opens: null, closes: null } : { opens: '08:00', closes: '12:00' },
              )
            }
          />
          {closure.opens !== null && (
            <>
              <TextInput
                type="time"
                label={t('settings.closureOpens')}
                value={closure.opens}
                onChange={(event) => put(index, { opens: event.currentTarget.value })}
              />
              <TextInput
                type="time"
                label={t('settings.closureCloses')}
                value={closure.closes ?? ''}
                onChange={(event) => put(index, { closes: event.currentTarget.value })}
              />
            </>
          )}
          <button
            type="button"
            className={css.take}
            aria-label={t('settings.takeClosure', { date: closure.date })}
            onClick={() => onChange(closures.filter((_, at) => at !== index))}
          >
            <IconX size={18} stroke={1.75} aria-hidden />
          </button>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} />}
        onClick={() => onChange([...closures, { date: '', opens: null, closes: null, reason: '' }])}
      >
        {t('settings.addClosure')}
      </Button>
    </fieldset>
  );
}
