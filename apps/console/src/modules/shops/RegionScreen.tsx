import { Select } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { isLocale } from '@pitlane/phrases/locales';
import { useMemo, useState } from 'react';
import { countries } from '../../shared/countries.ts';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { languages } from '../../shared/languages.ts';
import { useSpeech } from '../../shared/phrases.tsx';
import { problemOf } from '../../shared/problemWords.ts';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { currencies, timeZones } from './regions.ts';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

function Region({ shop }: { readonly shop: Shop }) {
  const { t, format } = useSpeech();
  const [update] = api.useUpdateShopRegionMutation();
  const [draft, setDraft] = useState(() => ({
    country: shop.country,
    currency: shop.currency,
    locale: shop.locale,
    timeZone: shop.timeZone,
  }));
  const fields = useMemo(
    () =>
      [
        { name: 'country', choices: countries(format, shop.country) },
        { name: 'currency', choices: currencies(format, shop.currency) },
        { name: 'timeZone', choices: timeZones(format, shop.timeZone) },
      ] as const,
    [format, shop.country, shop.currency, shop.timeZone],
  );
  const wrong = (error: unknown, name: string) =>
    name === 'currency' && error !== undefined && problemOf(error).code === 'in_use'
      ? t('settings.currencyInUse')
      : fieldProblem(t, error, name);
  return (
    <SaveForm
      quiet
      title={t('settings.where')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {(error) => (
        <>
          {fields.map(({ name, choices }) => (
            <Select
              key={name}
              searchable
              allowDeselect={false}
              label={t(`settings.${name}`)}
              description={t(`settings.${name}Hint`)}
              nothingFoundMessage={t('records.none')}
              data={[...choices]}
              value={draft[name]}
              error={wrong(error, name)}
              onChange={(value) => value && setDraft({ ...draft, [name]: value })}
            />
          ))}
          <Select
            allowDeselect={false}
            label={t('settings.locale')}
            description={t('settings.localeHint')}
            data={languages}
            value={draft.locale}
            error={wrong(error, 'locale')}
            onChange={(value) => value && isLocale(value) && setDraft({ ...draft, locale: value })}
          />
        </>
      )}
    </SaveForm>
  );
}

export default function RegionScreen() {
  const { t } = useSpeech();
  return (
    <ShopPage title={t('settings.where')} hint={t('settings.whereHint')}>
      {(shop) => <Region shop={shop} />}
    </ShopPage>
  );
}
