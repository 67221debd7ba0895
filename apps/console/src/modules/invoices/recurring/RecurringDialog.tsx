import { Button, Switch, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconPlus } from '@tabler/icons-react';
import { Dialog } from '../../../shared/Dialog.tsx';
import { DialogForm } from '../../../shared/DialogForm.tsx';
import fields from '../../../shared/Fields.module.css';
import { fieldProblem } from '../../../shared/fieldProblem.ts';
import { moneyFigure } from '../../../shared/money.ts';
import { CarPick, CustomerPick } from '../../../shared/Picks.tsx';
import { useSpeech, useT } from '../../../shared/phrases.tsx';
import { SkeletonRows } from '../../../shared/SkeletonRows.tsx';
import { DraftLineRow } from '../editor/DraftLineRow.tsx';
import editor from '../editor/Editor.module.css';
import { RhythmFields } from './RhythmFields.tsx';
import { type Recurring, type RecurringState, useRecurring } from './useRecurring.ts';

type Props = {
  readonly one?: Recurring;
  readonly customerId: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
};
type FormProps = Props & {
  readonly currency: string;
  readonly grossed: boolean;
  readonly rates: readonly number[];
  readonly standardRate: number;
};

/** For whom, which car, what it is called, how often, from when to when. */
function Plan({ state, fresh }: { readonly state: RecurringState; readonly fresh: boolean }) {
  const t = useT();
  const { plan, put, deed } = state;
  return (
    <div className={fields.fields}>
      {fresh && <CustomerPick first label={t('bill.customer')} value={state.customerId} onChange={state.setCustomer} />}
      <CarPick
        label={t('bill.carIf')}
        customerId={state.customerId}
        value={plan.vehicleId}
        onChange={(vehicleId) => put({ vehicleId })}
      />
      <TextInput
        label={t('recurring.name')}
        description={t('recurring.nameHint')}
        required
        maxLength={120}
        value={plan.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <RhythmFields
        rrule={plan.rrule}
        error={fieldProblem(t, deed.error, 'rrule')}
        onChange={(rrule) => put({ rrule })}
      />
      <TextInput
        type="date"
        label={t('recurring.startsOn')}
        required
        value={plan.startsOn}
        error={fieldProblem(t, deed.error, 'startsOn')}
        onChange={(event) => put({ startsOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('recurring.endsOn')}
        min={plan.startsOn}
        value={plan.endsOn}
        onChange={(event) => put({ endsOn: event.currentTarget.value })}
      />
    </div>
  );
}

/** The lines each bill has, with their sum. */
function Lines({
  state,
  ...rest
}: { readonly state: RecurringState } & Pick<FormProps, 'currency' | 'grossed' | 'rates'>) {
  const { t, format } = useSpeech();
  const { currency, grossed, rates } = rest;
  const { drafts, made, tried, change, remove, add, sum } = state;
  return (
    <div className={editor.lines}>
      {drafts.map((draft, index) => (
        <DraftLineRow
          key={draft.key}
          plain
          still={index === 0}
          draft={draft}
          made={made[index]}
          grossed={grossed}
          currency={currency}
          rates={rates}
          margins={false}
          tried={tried}
          onChange={(part) => change(draft.key, part)}
          onRemove={() => remove(draft.key)}
        />
      ))}
      <p className={editor.own} role="status">
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
          {t('bill.addLine')}
        </Button>
        <strong className="tabular">
          {t(grossed ? 'recurring.gross' : 'recurring.net', {
            amount: `${currency} ${moneyFigure(sum, currency, format)}`,
          })}
        </strong>
      </p>
    </div>
  );
}

function Form(props: FormProps) {
  const t = useT();
  const { one, currency, grossed, rates, onClose } = props;
  const state = useRecurring({ ...props, one });
  const { plan, put, deed, save } = state;
  return (
    <DialogForm
      verb={t('action.save')}
      busy={deed.busy}
      off={!state.customerId || !plan.name.trim() || state.drafts.length === 0}
      error={deed.error}
      onSubmit={save}
      onClose={onClose}
    >
      <Plan state={state} fresh={one === undefined} />
      <Lines state={state} currency={currency} grossed={grossed} rates={rates} />
      <Switch
        size="md"
        label={t('recurring.send')}
        checked={plan.postAndSend}
        onChange={(event) => put({ postAndSend: event.currentTarget.checked })}
      />
      {one && (
        <Switch
          size="md"
          label={t('recurring.active')}
          checked={plan.active}
          onChange={(event) => put({ active: event.currentTarget.checked })}
        />
      )}
    </DialogForm>
  );
}

/** Makes or changes a bill that comes by a rhythm. */
export function RecurringDialog(props: Props) {
  const t = useT();
  const { one, onClose } = props;
  const { data: shop } = api.useGetShopQuery({});
  const known = shop?.taxRates.map(({ rateBp }) => rateBp) ?? [];
  const rates = [...new Set([...known, ...(one?.lines.map(({ taxRateBp }) => taxRateBp) ?? [])])];
  return (
    <Dialog
      opened
      onClose={onClose}
      title={one ? t('recurring.edit', { name: one.name }) : t('recurring.new')}
      size={860}
      centered
    >
      {!shop && <SkeletonRows rows={5} />}
      {shop && (
        <Form
          {...props}
          currency={one?.currency ?? shop.currency}
          grossed={shop.rules.pricesIncludeTax}
          rates={rates.sort((a, b) => b - a)}
          standardRate={shop.taxRates.find(({ isDefault }) => isDefault)?.rateBp ?? 0}
        />
      )}
    </Dialog>
  );
}
