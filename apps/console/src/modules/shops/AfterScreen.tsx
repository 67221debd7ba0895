import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

const numbers = [
  ['serviceLeadDays', 120],
  ['serviceLeadKm', 10_000],
] as const;
const switches = ['askForReviews', 'serviceReminders'] as const;

function After({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopRulesMutation();
  const { rules } = shop;
  const [draft, setDraft] = useState({
    unpaidHandOver: rules.unpaidHandOver ?? 'warn',
    askForReviews: rules.askForReviews ?? true,
    serviceReminders: rules.serviceReminders ?? true,
    serviceLeadDays: rules.serviceLeadDays ?? 30,
    serviceLeadKm: rules.serviceLeadKm ?? 1000,
  });
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <SaveForm
      title={t('settings.after')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {(error) => (
        <>
          <Radio.Group
            data-whole
            label={t('settings.unpaidHandOver')}
            value={draft.unpaidHandOver}
            onChange={(rule) => put({ unpaidHandOver: rule === 'block' ? 'block' : 'warn' })}
          >
            <Stack gap="sm" mt={8}>
              {(['warn', 'block'] as const).map((rule) => (
                <Radio key={rule} value={rule} label={t(`settings.unpaid.${rule}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {switches.map((field) => (
            <Switch
              key={field}
              data-whole
              size="md"
              label={t(`settings.${field}`)}
              checked={draft[field]}
              onChange={(event) => put({ [field]: event.currentTarget.checked })}
            />
          ))}
          {numbers.map(([field, max]) => (
            <NumberInput
              key={field}
              label={t(`settings.${field}`)}
              min={0}
              max={max}
              clampBehavior="strict"
              allowDecimal={false}
              value={draft[field]}
              error={fieldProblem(t, error, field)}
              onChange={(value) => put({ [field]: Number(value) })}
            />
          ))}
        </>
      )}
    </SaveForm>
  );
}

export default function AfterScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.after')} hint={t('settings.afterHint')}>
      {(shop) => <After shop={shop} />}
    </ShopPage>
  );
}
