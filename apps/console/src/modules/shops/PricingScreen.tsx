import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Link } from 'wouter';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { useSpeech, useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { NumberRules, SwitchRules } from './RuleFields.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import { Taxes } from './Taxes.tsx';
import '../../shared/words/settings.ts';
import '../../shared/words/money.ts';

const numbers = [['estimateValidDays', 1, 365]] as const;
const switches = ['pricesIncludeTax', 'approvedStartsWork', 'recalculationNeedsStaff', 'signatureRequired'] as const;

function Pricing({ shop }: { readonly shop: Shop }) {
  const { t, format } = useSpeech();
  const country = new Intl.DisplayNames(format, { type: 'region' }).of(shop.country) ?? shop.country;
  const [update] = api.useUpdateShopRulesMutation();
  const { labourRate, estimateValidDays, pricesIncludeTax, approvedStartsWork } = shop.rules;
  const { recalculationNeedsStaff, signatureRequired } = shop.rules;
  const [draft, setDraft] = useState({
    labourRate,
    estimateValidDays,
    pricesIncludeTax,
    approvedStartsWork,
    recalculationNeedsStaff,
    signatureRequired,
  });
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <SaveForm
      quiet
      title={t('settings.pricing')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {(error) => (
        <>
          <MoneyInput
            label={t('settings.labourRate')}
            value={draft.labourRate}
            error={fieldProblem(t, error, 'labourRate')}
            onChange={(rate) => put({ labourRate: rate ?? 0 })}
          />
          <NumberRules
            fields={numbers}
            label={(field) => t(`settings.${field}`)}
            draft={draft}
            put={put}
            error={error}
          />
          <SwitchRules fields={switches} label={(field) => t(`settings.${field}`)} draft={draft} put={put} />
          <Link data-whole href="/settings/region">
            {t('settings.region', { country, currency: shop.currency, zone: shop.timeZone })}
          </Link>
        </>
      )}
    </SaveForm>
  );
}

export default function PricingScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.pricing')} hint={t('settings.pricingHint')}>
      {(shop) => (
        <>
          <Pricing shop={shop} />
          <Taxes key={shop.taxRates.map((rate) => rate.id).join()} shop={shop} />
        </>
      )}
    </ShopPage>
  );
}
