import { Button, Checkbox, MultiSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { getApprovalPolicy } from '@pitlane/contracts/authorisations';
import type { OutputOf } from '@pitlane/contracts/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import type { Customer } from './customer.ts';

export type Policy = NonNullable<OutputOf<typeof getApprovalPolicy>['policy']>;
type Props = { readonly customer: Customer; readonly policy: Policy | null; readonly onClose: () => void };
const conditions = ['urgent', 'monitor', 'good', 'not_checked'] as const;
const ways = ['in_person', 'phone', 'message'] as const;

function Kinds({ value, onChange }: { readonly value: string[]; readonly onChange: (kinds: string[]) => void }) {
  const t = useT();
  return (
    <Checkbox.Group label={t('limit.conditions')} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {conditions.map((one) => (
          <Checkbox key={one} value={one} label={t(`condition.${one}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Notes the customer's word: how much, which jobs, who said so and how. */
export function LimitForm({ customer, policy, onClose }: Props) {
  const t = useT();
  const [set] = api.useSetApprovalPolicyMutation();
  const { data: categories } = api.useListCategoriesQuery({});
  const [limit, setLimit] = useState<number | null>(policy?.limit ?? null);
  const [kinds, setKinds] = useState<string[]>(policy ? [...policy.conditions] : ['urgent']);
  const [categoryIds, setCategories] = useState<string[]>(policy ? [...policy.categoryIds] : []);
  const [how, setHow] = useState<(typeof ways)[number]>('in_person');
  const [givenBy, setWho] = useState(customer.name);
  const [note, setNote] = useState('');
  const deed = useDeed();
  const ready = limit !== null && limit > 0 && kinds.length > 0 && givenBy.trim() !== '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const words = { how, givenBy: givenBy.trim(), note: note.trim(), categoryIds };
    const chosen = conditions.filter((one) => kinds.includes(one));
    const input = { customerId: customer.id, limit, conditions: chosen, ...words };
    if (await deed.run(() => set(input).unwrap())) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('limit.formTitle', { name: customer.name })}>
      <form onSubmit={save}>
        <Stack gap="md">
          <MoneyInput label={t('limit.amount')} value={limit} onChange={setLimit} />
          <Kinds value={kinds} onChange={setKinds} />
          <MultiSelect
            label={t('limit.categories')}
            data={(categories?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={categoryIds}
            onChange={setCategories}
            searchable
          />
          <SegmentedControl
            fullWidth
            aria-label={t('limit.how')}
            value={how}
            onChange={(value) => setHow(ways.find((one) => one === value) ?? 'in_person')}
            data={ways.map((value) => ({ value, label: t(`decide.${value}`) }))}
          />
          <TextInput
            label={t('limit.who')}
            required
            maxLength={120}
            value={givenBy}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <TextInput
            label={t('limit.note')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <p style={{ margin: 0, color: 'var(--ink-2)' }}>{t('limit.told')}</p>
          {deed.error !== undefined && <ErrorNote error={deed.error} />}
          <Button type="submit" size="md" loading={deed.busy} disabled={!ready}>
            {t('limit.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
