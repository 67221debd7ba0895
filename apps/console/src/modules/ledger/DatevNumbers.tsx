import { NumberInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getLedgerSettings } from '@pitlane/contracts/ledger';
import { useState } from 'react';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import css from './Ledger.module.css';

type Settings = OutputOf<typeof getLedgerSettings>;
const fields = [
  ['datevAdviser', 'datev.adviser', 1001, 9_999_999],
  ['datevClient', 'datev.client', 1, 99_999],
] as const;

function Form({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const { version, ...rest } = settings;
  const [draft, setDraft] = useState(rest);
  const [update] = api.useUpdateLedgerSettingsMutation();
  return (
    <SaveForm title={t('datev.title')} version={version} onSave={(own) => update({ ...draft, version: own }).unwrap()}>
      {(error) => (
        <>
          <p data-whole className={css.hint}>
            {t('datev.hint')}
          </p>
          {fields.map(([field, label, min, max]) => (
            <NumberInput
              key={field}
              label={t(label)}
              hideControls
              allowDecimal={false}
              min={min}
              max={max}
              value={draft[field] ?? ''}
              error={fieldProblem(t, error, field)}
              onChange={(value) => setDraft((now) => ({ ...now, [field]: value === '' ? null : Number(value) }))}
            />
          ))}
        </>
      )}
    </SaveForm>
  );
}

/** The numbers the shop's tax adviser gave it, at the head of each DATEV file; asked for where DATEV is used. */
export function DatevNumbers() {
  const { data: shop } = api.useGetShopQuery({});
  const { data } = api.useGetLedgerSettingsQuery({});
  const wanted = shop?.country === 'DE' || data?.datevAdviser != null || data?.datevClient != null;
  return data && wanted ? <Form settings={data} /> : null;
}
