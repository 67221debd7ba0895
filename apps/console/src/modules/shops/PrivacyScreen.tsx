import { Switch } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

function Privacy({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopPrivacyMutation();
  const [draft, setDraft] = useState(shop.privacy);
  return (
    <SaveForm
      title={t('settings.privacy')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {() =>
        (['showPrices', 'showTechnicianNames', 'showLabourBreakdown'] as const).map((field) => (
          <Switch
            key={field}
            data-whole
            size="md"
            label={t(`settings.${field}`)}
            checked={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.checked })}
          />
        ))
      }
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
