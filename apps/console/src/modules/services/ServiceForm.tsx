import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { Sheet } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { Lines } from './Lines.tsx';
import { OnOff } from './OnOff.tsx';
import { Prices } from './Prices.tsx';
import { type Draft, draftOf, inputOf, kinds, type Service } from './service.ts';

type Props = { readonly service?: Service; readonly categoryId?: string; readonly onClose: () => void };

function useSave({ service, onClose }: Props, draft: Draft) {
  const [create] = api.useCreateServiceMutation();
  const [update] = api.useUpdateServiceMutation();
  const deed = useDeed();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = inputOf(draft);
    const done = await deed.run(() =>
      service ? update({ ...input, serviceId: service.id, version: service.version }).unwrap() : create(input).unwrap(),
    );
    if (done) onClose();
  };
  return { deed, save };
}

type BasicsProps = {
  readonly draft: Draft;
  readonly put: (part: Partial<Draft>) => void;
  readonly wrong: (field: string) => string | undefined;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
};

function Basics({ draft, put, wrong, categories }: BasicsProps) {
  const t = useT();
  return (
    <>
      <TextInput
        data-whole
        label={t('catalogue.name')}
        required
        data-autofocus
        maxLength={255}
        value={draft.name}
        error={wrong('name')}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <Select
        label={t('catalogue.category')}
        data={categories.map((one) => ({ value: one.id, label: one.name }))}
        value={draft.categoryId}
        allowDeselect={false}
        error={wrong('categoryId')}
        onChange={(categoryId) => put({ categoryId: categoryId ?? '' })}
      />
      <Select
        label={t('catalogue.kind')}
        data={kinds.map((kind) => ({ value: String(kind), label: t(`catalogue.kind.${kind}`) }))}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => put({ kind: kinds.find((one) => one === kind) ?? 'repair' })}
      />
      <div data-whole>
        <GrowingText
          label={t('catalogue.description')}
          maxLength={2000}
          value={draft.description}
          onChange={(event) => put({ description: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

/** Makes or changes a service: words, prices by size of the car, synonyms, and the lines it brings to a job. */
export function ServiceForm(props: Props) {
  const t = useT();
  const { service, onClose } = props;
  const { data } = api.useListCategoriesQuery({});
  const categories = data?.items ?? [];
  const [typed, setDraft] = useState(() => draftOf(service, props.categoryId ?? ''));
  const draft = { ...typed, categoryId: typed.categoryId || (categories[0]?.id ?? '') };
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const { deed, save } = useSave(props, draft);
  const wrong = (field: string) => fieldProblem(t, deed.error, field);
  return (
    <Sheet
      opened
      position="right"
      size={640}
      onClose={onClose}
      title={service ? t('catalogue.editTitle', { name: service.name }) : t('catalogue.new')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Fields onSubmit={save}>
        <Basics draft={draft} put={put} wrong={wrong} categories={categories} />
        <Prices prices={draft.prices} error={wrong('prices')} onChange={(prices) => put({ prices })} />
        <div data-whole>
          <TextInput
            label={t('catalogue.synonyms')}
            description={t('catalogue.synonymsHint')}
            value={draft.synonyms}
            error={wrong('synonyms')}
            onChange={(event) => put({ synonyms: event.currentTarget.value })}
          />
        </div>
        <Checkbox
          label={t('catalogue.safetyCritical')}
          checked={draft.safetyCritical}
          onChange={(event) => put({ safetyCritical: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('catalogue.online')}
          checked={draft.online}
          onChange={(event) => put({ online: event.currentTarget.checked })}
        />
        <Lines lines={draft.lines} onChange={(lines) => put({ lines })} />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button type="submit" size="md" loading={deed.busy}>
          {t(service ? 'catalogue.save' : 'catalogue.add')}
        </Button>
        {service && <OnOff service={service} onDone={onClose} />}
      </Fields>
    </Sheet>
  );
}
