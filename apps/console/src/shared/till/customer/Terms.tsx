import { NumberInput, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getInvoiceTerms } from '@pitlane/contracts/invoices';
import { useState } from 'react';
import { Dialog } from '../../Dialog.tsx';
import { DialogForm } from '../../DialogForm.tsx';
import { fieldProblem } from '../../fieldProblem.ts';
import { Pending } from '../../Pending.tsx';
import { useT } from '../../phrases.tsx';
import { useDeed } from '../../useDeed.ts';

type Given = OutputOf<typeof getInvoiceTerms>;
type Props = { readonly customerId: string; readonly onClose: () => void };

function Form({ terms, customerId, onClose }: Props & { readonly terms: Given }) {
  const t = useT();
  const { version, ...rest } = terms;
  const [draft, setDraft] = useState(rest);
  const [update] = api.useUpdateInvoiceTermsMutation();
  const deed = useDeed();
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const submit = async () => {
    if (await deed.run(() => update({ ...draft, customerId, version }).unwrap())) onClose();
  };
  return (
    <DialogForm verb={t('action.save')} busy={deed.busy} error={deed.error} onSubmit={submit} onClose={onClose}>
      <p>{t('account.termsHint')}</p>
      <NumberInput
        label={t('rules.dueDays')}
        placeholder={t('account.asShop')}
        min={0}
        max={365}
        allowDecimal={false}
        value={draft.dueDays ?? ''}
        onChange={(days) => put({ dueDays: days === '' ? null : Number(days) })}
      />
      <TextInput
        label={t('account.currency')}
        placeholder={t('account.asShop')}
        maxLength={3}
        value={draft.currency ?? ''}
        error={fieldProblem(t, deed.error, 'currency')}
        onChange={(event) => put({ currency: event.currentTarget.value.trim().toUpperCase() || null })}
      />
      <TextInput
        label={t('bill.buyerReference')}
        description={t('bill.buyerReferenceHint')}
        maxLength={120}
        value={draft.buyerReference ?? ''}
        onChange={(event) => put({ buyerReference: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('bill.exempt')}
        description={t('account.exemptHint')}
        maxLength={200}
        value={draft.taxExemptReason ?? ''}
        onChange={(event) => put({ taxExemptReason: event.currentTarget.value || null })}
      />
    </DialogForm>
  );
}

/** What one customer's bills differ in; empty means as the shop does. */
export function Terms(props: Props) {
  const t = useT();
  const read = api.useGetInvoiceTermsQuery({ customerId: props.customerId });
  const { data } = read;
  return (
    <Dialog opened onClose={props.onClose} title={t('account.terms')} centered>
      <Pending of={read} rows={4} />
      {data && <Form key={data.version} {...props} terms={data} />}
    </Dialog>
  );
}
