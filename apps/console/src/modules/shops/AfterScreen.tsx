import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { ChoiceRule, NumberRules, SwitchRules } from './RuleFields.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

const numbers = [
  ['serviceLeadDays', 0, 120],
  ['serviceLeadKm', 0, 10_000],
] as const;
const unpaid = ['warn', 'block'] as const;
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
      quiet
      title={t('settings.after')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {(error) => (
        <>
          <ChoiceRule
            title={t('settings.unpaidHandOver')}
            ways={unpaid}
            label={(way) => t(`settings.unpaid.${way}`)}
            value={draft.unpaidHandOver}
            onChange={(unpaidHandOver) => put({ unpaidHandOver })}
          />
          <SwitchRules fields={switches} label={(field) => t(`settings.${field}`)} draft={draft} put={put} />
          <NumberRules
            fields={numbers}
            label={(field) => t(`settings.${field}`)}
            draft={draft}
            put={put}
            error={error}
          />
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
