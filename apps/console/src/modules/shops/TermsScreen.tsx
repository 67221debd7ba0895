import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

function Terms({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopRulesMutation();
  const [terms, setTerms] = useState(shop.rules.terms);
  const [imprint, setImprint] = useState(shop.rules.imprint ?? '');
  const asked = shop.country === 'DE';
  return (
    <SaveForm
      quiet
      title={t('settings.terms')}
      version={shop.version}
      onSave={(version) => update({ version, terms, ...(asked ? { imprint } : {}) }).unwrap()}
    >
      {(error) => (
        <div data-whole>
          <GrowingText
            label={t('settings.termsText')}
            minRows={12}
            maxLength={8000}
            value={terms}
            error={fieldProblem(t, error, 'terms')}
            onChange={(event) => setTerms(event.currentTarget.value)}
          />
          {asked && (
            <GrowingText
              mt="md"
              label={t('settings.imprint')}
              description={t('settings.imprintHint')}
              minRows={4}
              maxLength={4000}
              value={imprint}
              error={fieldProblem(t, error, 'imprint')}
              onChange={(event) => setImprint(event.currentTarget.value)}
            />
          )}
        </div>
      )}
    </SaveForm>
  );
}

export default function TermsScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.terms')} hint={t('settings.termsHint')}>
      {(shop) => <Terms shop={shop} />}
    </ShopPage>
  );
}
