import { TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { CopyLink } from '../../shared/CopyLink.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

const fields = [
  ['name', 120],
  ['legalName', 160],
  ['taxNumber', 40],
  ['phone', 32],
  ['email', 254],
  ['street', 160],
  ['town', 80],
  ['postcode', 20],
] as const;

function Profile({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopProfileMutation();
  const [draft, setDraft] = useState(() => ({
    name: shop.name,
    legalName: shop.legalName ?? '',
    taxNumber: shop.taxNumber ?? '',
    phone: shop.phone ?? '',
    email: shop.email ?? '',
    street: shop.street ?? '',
    town: shop.town ?? '',
    postcode: shop.postcode ?? '',
    about: shop.about ?? '',
  }));
  const orNull = (text: string) => text.trim() || null;
  const save = (version: number) =>
    update({
      version,
      name: draft.name,
      legalName: orNull(draft.legalName),
      taxNumber: orNull(draft.taxNumber),
      phone: orNull(draft.phone),
      email: orNull(draft.email),
      street: orNull(draft.street),
      town: orNull(draft.town),
      postcode: orNull(draft.postcode),
      about: orNull(draft.about),
    }).unwrap();
  return (
    <>
      <SaveForm quiet title={t('settings.profile')} version={shop.version} onSave={save}>
        {(error) => (
          <>
            {fields.map(([field, most]) => (
              <TextInput
                key={field}
                label={t(`settings.${field}`)}
                required={field === 'name'}
                maxLength={most}
                value={draft[field]}
                error={fieldProblem(t, error, field)}
                onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
              />
            ))}
            <div data-whole>
              <GrowingText
                minRows={3}
                maxLength={1200}
                label={t('settings.about')}
                value={draft.about}
                error={fieldProblem(t, error, 'about')}
                onChange={(event) => setDraft({ ...draft, about: event.currentTarget.value })}
              />
            </div>
          </>
        )}
      </SaveForm>
      <Panel title={t('settings.link')}>
        <CopyLink link={new URL(shop.bookingLink, location.origin).href} />
      </Panel>
    </>
  );
}

export default function ProfileScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.profile')} hint={t('settings.profileHint')}>
      {(shop) => <Profile shop={shop} />}
    </ShopPage>
  );
}
