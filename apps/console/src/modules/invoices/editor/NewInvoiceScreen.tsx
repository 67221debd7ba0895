import { Button, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import fields from '../../../shared/Fields.module.css';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { CarPick, CustomerPick } from '../../../shared/Picks.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import css from './Editor.module.css';
import '../../../shared/words/money.ts';

/** A bill without a visit: whom, which car if any, and the first line; the rest is typed in the editor. */
export default function NewInvoiceScreen() {
  const t = useT();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const [customerId, setCustomer] = useState<string | null>(asked.get('customer'));
  const [vehicleId, setVehicle] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [price, setPrice] = useState<number | null>(null);
  const [create] = api.useCreateInvoiceMutation();
  const { data: shop } = api.useGetShopQuery({});
  const deed = useDeed();
  const choose = (id: string | null) => {
    setCustomer(id);
    if (id !== customerId) setVehicle(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!customerId || price === null) return;
    const taxRateBp = shop?.taxRates.find(({ isDefault }) => isDefault)?.rateBp ?? 0;
    const line = { kind: 'fee' as const, description, quantity: 1000, unitPrice: price, taxRateBp };
    const made = await deed.run(() => create({ customerId, vehicleId, lines: [line] }).unwrap());
    if (made) go(`/money/invoices/${made.id}`, { replace: true });
  };
  return (
    <div className={css.new}>
      <PageHeader title={t('bill.new')} note={t('bill.newHint')} />
      <Panel title={t('bill.newTitle')}>
        <form className={fields.fields} onSubmit={submit}>
          <CustomerPick label={t('bill.customer')} value={customerId} onChange={choose} />
          <CarPick label={t('bill.carIf')} customerId={customerId} value={vehicleId} onChange={setVehicle} />
          <TextInput
            label={t('bill.firstLine')}
            required
            maxLength={200}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <MoneyInput label={t('bill.each')} value={price} onChange={setPrice} />
          {deed.error !== undefined && <ErrorNote error={deed.error} />}
          <div data-whole>
            <Button
              type="submit"
              size="md"
              loading={deed.busy}
              disabled={!customerId || price === null || !description.trim() || !shop}
            >
              {t('bill.make')}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
