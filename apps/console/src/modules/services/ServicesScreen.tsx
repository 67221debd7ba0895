import { Button, Switch } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconPlus, IconTools } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SearchBox } from '../../shared/SearchBox.tsx';
import { useMay } from '../../shared/session.tsx';
import { useSearchWords } from '../../shared/useSearchWords.ts';
import { Categories } from './Categories.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { ServiceList } from './ServiceList.tsx';
import css from './Services.module.css';
import type { Service } from './service.ts';
import '../../shared/words/records.ts';

const MOST = 300;

/** The catalogue: categories on the left, services with time and price, each opening to its form. */
export default function ServicesScreen() {
  const t = useT();
  const [, go] = useLocation();
  const may = useMay('services.write');
  const { words, setWords, query, isNew } = useSearchWords();
  const [categoryId, setCategory] = useState<string>();
  const [inactive, setInactive] = useState(false);
  const [editing, setEditing] = useState<Service>();
  const read = api.useListServicesQuery({
    search: query || undefined,
    categoryId,
    inactive: inactive || undefined,
    limit: MOST,
  });
  const { data } = read;
  return (
    <>
      <PageHeader
        title={t('catalogue.title')}
        actions={
          may && (
            <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => go('/services?new')}>
              {t('catalogue.new')}
            </Button>
          )
        }
      >
        <SearchBox value={words} onChange={setWords} hint={t('catalogue.searchHint')} />
        <Switch
          label={t('catalogue.inactive')}
          checked={inactive}
          onChange={(event) => setInactive(event.currentTarget.checked)}
        />
      </PageHeader>
      <div className={css.columns}>
        <Categories chosen={categoryId} onChoose={setCategory} />
        <div className={css.list}>
          <Pending of={read} rows={12} />
          {data && data.items.length === 0 && (
            <EmptyState
              icon={IconTools}
              title={t(query || categoryId ? 'records.none' : 'catalogue.empty')}
              hint={t(query || categoryId ? 'records.noneHint' : 'catalogue.emptyHint')}
            />
          )}
          {data && data.items.length > 0 && <ServiceList services={data.items} onOpen={may ? setEditing : undefined} />}
        </div>
      </div>
      {editing && <ServiceForm key={editing.id} service={editing} onClose={() => setEditing(undefined)} />}
      {isNew && may && <ServiceForm categoryId={categoryId} onClose={() => go('/services', { replace: true })} />}
    </>
  );
}
