import { Switch, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import fields from '../../../shared/Fields.module.css';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import type { DraftState } from './useDraft.ts';

/** Due day, the buyer's reference, a note, and whether the shop's own lines are added. */
export function DraftRest({ state }: { readonly bill: Bill; readonly state: DraftState }) {
  const t = useT();
  const { rest, putRest } = state;
  const { data: rules } = api.useGetInvoiceRulesQuery({});
  const adds = rules !== undefined && (rules.suppliesBp > 0 || rules.environmentFee > 0);
  return (
    <Panel title={t('bill.rest')}>
      <div className={fields.fields}>
        <TextInput
          type="date"
          label={t('bill.due')}
          description={rest.dueOn === '' && rules ? t('bill.dueBy', { days: rules.dueDays }) : undefined}
          value={rest.dueOn}
          onChange={(event) => putRest({ dueOn: event.currentTarget.value })}
        />
        <TextInput
          label={t('bill.buyerReference')}
          description={t('bill.buyerReferenceHint')}
          maxLength={120}
          value={rest.buyerReference}
          onChange={(event) => putRest({ buyerReference: event.currentTarget.value })}
        />
        <div data-whole>
          <GrowingText
            label={t('bill.note')}
            minRows={2}
            maxLength={2000}
            value={rest.note}
            onChange={(event) => putRest({ note: event.currentTarget.value })}
          />
        </div>
        {adds && (
          <div data-whole>
            <Switch
              size="md"
              label={t('bill.surcharges')}
              checked={rest.surcharges}
              onChange={(event) => putRest({ surcharges: event.currentTarget.checked })}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
