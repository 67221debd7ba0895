import { Button, NumberInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listExchangeRates } from '@pitlane/contracts/invoices';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import fields from '../../../shared/Fields.module.css';
import { fieldProblem } from '../../../shared/fieldProblem.ts';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import records from '../../../shared/Records.module.css';
import { useDeed } from '../../../shared/useDeed.ts';
import { longDate } from '../../../shared/when.ts';
import { rateFrom, rateOf } from './rate.ts';

type Rates = OutputOf<typeof listExchangeRates>;
type Typed = { readonly currency: string; readonly rate: number | null };
const EMPTY: Typed = { currency: '', rate: null };

type FormProps = { readonly shop: string; readonly typed: Typed; readonly onType: (typed: Typed) => void };

/** One currency and what one unit of it is worth; valid from today. */
function RateForm({ shop, typed, onType }: FormProps) {
  const { t, format } = useSpeech();
  const [set] = api.useSetExchangeRateMutation();
  const deed = useDeed();
  const { currency, rate } = typed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (rate === null) return;
    if (!(await deed.run(() => set({ currency, rateMicro: rateFrom(rate, currency, shop) }).unwrap()))) return;
    const figure = new Intl.NumberFormat(format, { maximumFractionDigits: 6 }).format(rate);
    notifications.show({ message: t('rates.saved', { currency, rate: figure, shop }) });
    onType(EMPTY);
  };
  return (
    <form className={fields.fields} onSubmit={submit}>
      <TextInput
        label={t('rates.code')}
        description={t('rates.codeHint')}
        required
        maxLength={3}
        value={currency}
        error={fieldProblem(t, deed.error, 'currency')}
        onChange={(event) => onType({ ...typed, currency: event.currentTarget.value.trim().toUpperCase() })}
      />
      <NumberInput
        label={t('rates.rate', { currency: shop })}
        required
        hideControls
        min={0}
        decimalScale={6}
        value={rate ?? ''}
        error={fieldProblem(t, deed.error, 'rateMicro')}
        onChange={(value) => onType({ ...typed, rate: value === '' ? null : Number(value) })}
      />
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <div data-whole>
        <Button type="submit" size="md" loading={deed.busy} disabled={currency.length !== 3 || !rate}>
          {t('rates.set')}
        </Button>
      </div>
    </form>
  );
}

function List({ rates, onChange }: { readonly rates: Rates; readonly onChange: (typed: Typed) => void }) {
  const { t, format } = useSpeech();
  const figure = new Intl.NumberFormat(format, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return (
    <ul className={records.rows}>
      {rates.items.map(({ currency, rateMicro, since }) => (
        <li key={currency}>
          <strong className="tabular">
            1 {currency} = {figure.format(rateOf(rateMicro, currency, rates.currency))} {rates.currency}
          </strong>
          <span className={`${records.grow} ${records.soft}`}>
            {t('rates.since', { day: longDate(since, 'UTC', format) })}
          </span>
          <Button
            variant="default"
            aria-label={t('rates.change', { currency })}
            onClick={() => onChange({ currency, rate: rateOf(rateMicro, currency, rates.currency) })}
          >
            {t('rates.edit')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What other currencies are worth in the shop's own. */
export function ExchangeRates() {
  const { t } = useSpeech();
  const { data, error, refetch } = api.useListExchangeRatesQuery({});
  const [typed, setTyped] = useState(EMPTY);
  if (error && !data) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <Panel flush title={t('rates.title')}>
      <p className={records.quiet}>
        {data.items.length === 0 ? t('rates.none') : t('rates.hint', { currency: data.currency })}
      </p>
      <List rates={data} onChange={setTyped} />
      <div style={{ padding: '12px 16px 16px', borderTop: '1px solid var(--hair)' }}>
        <RateForm shop={data.currency} typed={typed} onType={setTyped} />
      </div>
    </Panel>
  );
}
