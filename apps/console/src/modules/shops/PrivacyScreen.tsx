import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { SwitchRules } from './RuleFields.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

const switches = ['showPrices', 'showTechnicianNames', 'showLabourBreakdown'] as const;

function Privacy({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopPrivacyMutation();
  const [draft, setDraft] = useState(shop.privacy);
  return (
    <SaveForm
      quiet
      title={t('settings.privacy')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {() => (
        <SwitchRules
          fields={switches}
          label={(field) => t(`settings.${field}`)}
          draft={draft}
          put={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
      )}
    </SaveForm>
  );
}

export default function PrivacyScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.privacy')} hint={t('settings.privacyHint')}>
      {(shop) => <Privacy shop={shop} />}
    </ShopPage>
  );
}
