import { Button, Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';

const presets = ['ZM', 'DE', 'XX'] as const;
const texts = [
  ['name', true],
  ['slug', true],
  ['ownerName', true],
  ['ownerEmail', true],
  ['currency', false],
  ['timeZone', false],
] as const;

type Props = { readonly onClose: () => void; readonly onOpened: () => void };

/** Opens a shop from a country preset and invites its owner. */
export function OpenShop({ onClose, onOpened }: Props) {
  const t = useT();
  const [create] = api.useCreateShopMutation();
  const deed = useDeed();
  const [country, setCountry] = useState<(typeof presets)[number]>('ZM');
  const [draft, setDraft] = useState({ name: '', slug: '', ownerName: '', ownerEmail: '', currency: '', timeZone: '' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { currency, timeZone, ...named } = draft;
    const input = { ...named, country, currency: currency || undefined, timeZone: timeZone || undefined };
    if (await deed.run(() => create(input).unwrap())) onOpened();
  };
  return (
    <Dialog opened onClose={onClose} title={t('ops.newTitle')}>
      <Fields onSubmit={save}>
        <Select
          label={t('ops.preset')}
          data={presets.map((one) => ({ value: String(one), label: t(`ops.preset.${one}`) }))}
          value={country}
          allowDeselect={false}
          onChange={(value) => setCountry(presets.find((one) => one === value) ?? 'XX')}
        />
        {texts.map(([field, needed]) => (
          <TextInput
            key={field}
            type={field === 'ownerEmail' ? 'email' : undefined}
            label={t(`ops.${field}`)}
            description={field === 'slug' ? t('ops.slugHint') : undefined}
            required={needed}
            data-autofocus={field === 'name' || undefined}
            value={draft[field]}
            error={fieldProblem(t, deed.error, field)}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button type="submit" loading={deed.busy} data-whole>
          {t('ops.newVerb')}
        </Button>
      </Fields>
    </Dialog>
  );
}
