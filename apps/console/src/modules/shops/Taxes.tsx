import { Button, NumberInput, Radio, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import type { Shop } from './ShopPage.tsx';
import css from './Shops.module.css';

type Rate = { readonly id?: string; readonly name: string; readonly rateBp: number; readonly isDefault: boolean };
const BASIS = 100;
const MOST = 10;

/** The tax rates; exactly one is the default. */
export function Taxes({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateTaxRatesMutation();
  const [rates, setRates] = useState<readonly Rate[]>(shop.taxRates);
  const put = (at: number, part: Partial<Rate>) =>
    setRates(rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)));
  return (
    <SaveForm
      title={t('settings.taxes')}
      verb={t('settings.saveTaxes')}
      version={shop.version}
      onSave={(version) => update({ rates: [...rates], version }).unwrap()}
    >
      {(error) => (
        <div data-whole className={css.rows}>
          {rates.map((rate, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a new rate has no identity before it is saved
            <div key={index} className={css.tax}>
              <TextInput
                label={t('settings.taxName')}
                required
                maxLength={60}
                value={rate.name}
                error={fieldProblem(t, error, `rates.${index}.name`)}
                onChange={(event) => put(index, { name: event.currentTarget.value })}
              />
              <NumberInput
                label={t('settings.taxRate')}
                min={0}
                max={100}
                decimalScale={2}
                hideControls
                value={rate.rateBp / BASIS}
                onChange={(percent) => put(index, { rateBp: Math.round(Number(percent) * BASIS) })}
              />
              <Radio
                name="default-tax"
                label={t('settings.taxDefault', { name: rate.name })}
                checked={rate.isDefault}
                onChange={() => setRates(rates.map((one, at) => ({ ...one, isDefault: at === index })))}
              />
              <button
                type="button"
                className={css.take}
                disabled={rate.isDefault}
                aria-label={t('settings.takeTax', { name: rate.name })}
                onClick={() => setRates(rates.filter((_, at) => at !== index))}
              >
                <IconX size={18} stroke={1.75} aria-hidden />
              </button>
            </div>
          ))}
          {rates.length < MOST && (
            <Button
              variant="subtle"
              leftSection={<IconPlus size={16} />}
              onClick={() => setRates([...rates, { name: '', rateBp: 0, isDefault: rates.length === 0 }])}
            >
              {t('settings.addTax')}
            </Button>
          )}
        </div>
      )}
    </SaveForm>
  );
}
