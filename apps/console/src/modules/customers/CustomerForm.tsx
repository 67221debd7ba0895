import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { CountrySelect } from '../../shared/CountrySelect.tsx';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { languages } from '../../shared/languages.ts';
import { useSpeech } from '../../shared/phrases.tsx';
import { useSession } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { type Customer, type Draft, draftOf, inputOf } from './customer.ts';

type Props = {
  readonly customer?: Customer;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
};
type TextField = Exclude<keyof Draft, 'kind' | 'locale' | 'taxExempt'>;
const before: readonly (readonly [field: TextField, most: number, type?: string])[] = [
  ['name', 120],
  ['company', 120],
  ['email', 254, 'email'],
  ['phone', 32, 'tel'],
  ['street', 160],
  ['town', 80],
  ['postcode', 20],
];
const after: typeof before = [
  ['taxNumber', 40],
  ['tags', 400],
];

function useSave({ customer, onSaved, onClose }: Props, draft: Draft) {
  const [create] = api.useCreateCustomerMutation();
  const [update] = api.useUpdateCustomerMutation();
  const deed = useDeed();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = inputOf(draft);
    const id = await deed.run(async () => {
      if (!customer) return (await create(input).unwrap()).id;
      await update({ ...input, customerId: customer.id, version: customer.version }).unwrap();
      return customer.id;
    });
    if (!id) return;
    onClose();
    onSaved(id);
  };
  return { deed, save };
}

/** Makes or changes a customer; what the server refuses is named at its field, and nothing typed is lost. */
export function CustomerForm(props: Props) {
  const { t, locale } = useSpeech();
  const { shop } = useSession();
  const { customer, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(customer, locale, shop?.country ?? ''));
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const { deed, save } = useSave(props, draft);
  const field = ([name, most, type]: (typeof before)[number]) => (
    <TextInput
      key={name}
      type={type}
      label={t(`people.${name}`)}
      description={name === 'tags' ? t('people.tagsHint') : undefined}
      required={name === 'name'}
      data-autofocus={name === 'name' || undefined}
      maxLength={most}
      value={draft[name]}
      error={fieldProblem(t, deed.error, name) ?? fieldProblem(t, deed.error, `address.${name}`)}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={customer ? t('people.editTitle', { name: customer.name }) : t('people.newTitle')}
    >
      <Fields onSubmit={save}>
        <Select
          label={t('people.kind')}
          data={(['person', 'business'] as const).map((kind) => ({ value: kind, label: t(`people.kind.${kind}`) }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind) => put({ kind: kind === 'business' ? 'business' : 'person' })}
        />
        <Select
          label={t('people.locale')}
          data={languages}
          value={draft.locale}
          allowDeselect={false}
          onChange={(language) => put({ locale: (language ?? 'en') as Draft['locale'] })}
        />
        {before.map(field)}
        <CountrySelect
          label={t('people.country')}
          value={draft.country}
          error={fieldProblem(t, deed.error, 'address.country')}
          onChange={(country) => put({ country })}
        />
        {after.map(field)}
        <Checkbox
          label={t('people.taxExempt')}
          checked={draft.taxExempt}
          onChange={(event) => put({ taxExempt: event.currentTarget.checked })}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button type="submit" loading={deed.busy} data-whole>
          {t(customer ? 'people.save' : 'people.add')}
        </Button>
      </Fields>
    </Dialog>
  );
}
