import { api } from '@pitlane/client/api';
import { IconPencilPlus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { KeyHint } from '../../../../shared/KeyHint.tsx';
import { PlateChip } from '../../../../shared/PlateChip.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { SkeletonRows } from '../../../../shared/SkeletonRows.tsx';
import { useOrder } from '../order.tsx';
import css from './AddJob.module.css';
import type { AddProps } from './AddJob.tsx';
import { Preview } from './Preview.tsx';
import { ServiceOption } from './ServiceOption.tsx';
import { type After, useAdd, type Wanted } from './useAdd.ts';

const SHOWN = 12;

/** Catalogue rows for the words, then the words themselves as a free job. */
function useOptions(words: string) {
  const query = useDeferredValue(words.trim());
  const { data, error, refetch, isFetching } = api.useListServicesQuery({
    limit: SHOWN,
    ...(query ? { search: query } : {}),
  });
  const services = data?.items ?? [];
  const options: Wanted[] = services.map((service) => ({ service }));
  if (words.trim()) options.push({ title: words.trim() });
  return { options, services, error, refetch, isFetching, ready: data !== undefined };
}

function Foot({ name }: { readonly name: string }) {
  const t = useT();
  return (
    <div className={css.foot}>
      <KeyHint keys={['↑', '↓']} /> {t('add.choose')}
      <KeyHint keys="Enter" /> {t('add.add')}
      <KeyHint keys={['Shift', 'Enter']} /> {t('add.sendToo', { name: name.split(' ')[0] ?? name })}
      <span className={css.gap} />
      <KeyHint keys="Esc" /> {t('add.close')}
    </div>
  );
}

/** The search field, the list, and what the chosen row would bring. */
export function AddPalette(props: AddProps) {
  const t = useT();
  const list = useId();
  const { order } = useOrder();
  const { vehicle, customer } = order;
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { options, error, refetch, ready } = useOptions(words);
  const { perform, error: refused, busy } = useAdd(props);
  const active = options[Math.min(at, options.length - 1)];
  const onOrder = (wanted: Wanted) =>
    'service' in wanted ? order.jobs.find((job) => job.serviceId === wanted.service.id) : undefined;
  const choose = (wanted: Wanted | undefined, after: After) => {
    if (!wanted) return;
    const already = onOrder(wanted);
    if (!already) return perform(wanted, after);
    props.onClose();
    props.onAdded(already.id);
  };
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, list]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') choose(active, event.shiftKey ? 'send' : 'open');
    else return;
    event.preventDefault();
  };
  const car = [vehicle.make, vehicle.model, vehicle.year].filter(Boolean).join(' ');
  return (
    <>
      <div className={css.head}>
        <IconPlus size={20} stroke={1.75} aria-hidden />
        <input
          className={css.input}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-activedescendant={active ? `${list}-${options.indexOf(active)}` : undefined}
          aria-label={t('add.title')}
          placeholder={t('add.search')}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={words}
          onKeyDown={onKey}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
        />
        <span className={css.car}>
          <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} />
          <span>{t('add.pricedFor', { car })}</span>
        </span>
      </div>
      {(error || refused !== undefined) && <ErrorNote error={refused ?? error} onRetry={error ? refetch : undefined} />}
      <div className={css.body} aria-busy={busy}>
        {!ready && !error && <SkeletonRows rows={5} />}
        <div className={css.list}>
          <p className={css.section} aria-hidden>
            <span>{t('add.services')}</span>
            <span>{t('money.note', { currency: order.money.currency })}</span>
          </p>
          <div id={list} role="listbox" aria-label={t('add.list')}>
            {options.map((option, index) =>
              'service' in option ? (
                <ServiceOption
                  key={option.service.id}
                  id={`${list}-${index}`}
                  service={option.service}
                  words={words.trim()}
                  active={option === active}
                  already={onOrder(option) !== undefined}
                  onPoint={() => setAt(index)}
                  onChoose={() => choose(option, 'open')}
                />
              ) : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys; the list follows it
                <div
                  key="free"
                  id={`${list}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option === active}
                  className={css.row}
                  onMouseMove={() => setAt(index)}
                  onClick={() => choose(option, 'open')}
                >
                  <IconPencilPlus size={20} stroke={1.5} aria-hidden className={css.icon} />
                  <span className={css.text}>{t('add.free', { words: option.title })}</span>
                </div>
              ),
            )}
          </div>
        </div>
        <div className={css.preview} aria-live="polite">
          {active && <Preview wanted={active} already={onOrder(active) !== undefined} />}
        </div>
      </div>
      {ready && options.length === 0 && <p className={css.hint}>{t('add.hint')}</p>}
      <Foot name={customer.name} />
    </>
  );
}
