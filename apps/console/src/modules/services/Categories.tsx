import { Button, Stack, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { CategoryIcon } from './CategoryIcon.tsx';
import css from './Services.module.css';

type Props = { readonly chosen: string | undefined; readonly onChoose: (id: string | undefined) => void };

function NewCategory({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [create] = api.useCreateCategoryMutation();
  const deed = useDeed();
  const [name, setName] = useState('');
  const save = async () => {
    if (await deed.run(() => create({ name, icon: 'tool' }).unwrap())) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('catalogue.newCategory')}>
      <Stack gap="md">
        <TextInput
          label={t('catalogue.categoryName')}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button disabled={!name.trim()} loading={deed.busy} onClick={save}>
          {t('catalogue.categoryVerb')}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** The categories with their icons and how many services each holds. */
export function Categories({ chosen, onChoose }: Props) {
  const t = useT();
  const may = useMay('services.write');
  const [adding, setAdding] = useState(false);
  const { data } = api.useListCategoriesQuery({});
  const categories = data?.items ?? [];
  const all = categories.reduce((sum, one) => sum + one.services, 0);
  return (
    <nav className={css.categories} aria-label={t('catalogue.categories')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        <CategoryIcon icon="" />
        <span>{t('catalogue.all')}</span>
        <small>{all}</small>
      </button>
      {categories.map((category) => (
        <button
          key={category.id}
          type="button"
          aria-pressed={chosen === category.id}
          onClick={() => onChoose(category.id)}
        >
          <CategoryIcon icon={category.icon} />
          <span>{category.name}</span>
          <small>{category.services}</small>
        </button>
      ))}
      {may && (
        <button type="button" onClick={() => setAdding(true)}>
          <IconPlus size={20} stroke={1.75} aria-hidden />
          <span>{t('catalogue.newCategory')}</span>
        </button>
      )}
      {adding && <NewCategory onClose={() => setAdding(false)} />}
    </nav>
  );
}
