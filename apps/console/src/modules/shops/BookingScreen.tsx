import { NativeSelect, NumberInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { ChoiceRule, NumberRules } from './RuleFields.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import '../../shared/words/settings.ts';

const MOST = { hours: 72, days: 14 } as const;
const units = [
  ['hours', 'settings.reminder.hours'],
  ['days', 'settings.reminder.days'],
] as const;
const modes = ['approval', 'instant'] as const;
const numbers = [
  ['bays', 1, 200],
  ['arrivalsPerSlot', 1, 50],
  ['leadHours', 0, 720],
  ['horizonDays', 1, 365],
  ['changeHours', 0, 720],
] as const;

type Lead = { readonly reminderLead: number; readonly reminderUnit: 'hours' | 'days' };

/** How long before a visit its reminder goes out; another unit keeps the figure within its own limit. */
function Reminder({
  draft,
  put,
  error,
}: {
  readonly draft: Lead;
  readonly put: (part: Partial<Lead>) => void;
  readonly error: unknown;
}) {
  const t = useT();
  return (
    <>
      <NumberInput
        label={t('settings.reminderLead')}
        description={t('settings.reminderHint')}
        min={1}
        max={MOST[draft.reminderUnit]}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.reminderLead}
        error={fieldProblem(t, error, 'reminderLead')}
        onChange={(value) => put({ reminderLead: Number(value) })}
      />
      <NativeSelect
        label={t('settings.reminderUnit')}
        data={units.map(([value, key]) => ({ value, label: t(key) }))}
        value={draft.reminderUnit}
        onChange={(event) => {
          const reminderUnit = event.currentTarget.value === 'days' ? 'days' : 'hours';
          put({ reminderUnit, reminderLead: Math.min(draft.reminderLead, MOST[reminderUnit]) });
        }}
      />
    </>
  );
}

function Rules({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopRulesMutation();
  const { bookingMode, bays, arrivalsPerSlot, leadHours, horizonDays, changeHours, collectionRadiusKm, collectionFee } =
    shop.rules;
  const [draft, setDraft] = useState({
    bookingMode,
    bays,
    arrivalsPerSlot,
    leadHours,
    horizonDays,
    changeHours,
    collectionRadiusKm,
    collectionFee,
    reminderLead: shop.rules.reminderLead ?? 24,
    reminderUnit: shop.rules.reminderUnit ?? ('hours' as const),
  });
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <SaveForm
      quiet
      title={t('settings.booking')}
      version={shop.version}
      onSave={(version) => update({ ...draft, version }).unwrap()}
    >
      {(error) => (
        <>
          <ChoiceRule
            title={t('settings.bookingMode')}
            ways={modes}
            label={(mode) => t(`settings.mode.${mode}`)}
            value={draft.bookingMode}
            onChange={(bookingMode) => put({ bookingMode })}
          />
          <NumberRules
            fields={numbers}
            label={(field) => t(`settings.${field}`)}
            draft={draft}
            put={put}
            error={error}
          />
          <Reminder draft={draft} put={put} error={error} />
          <NumberInput
            label={t('settings.collectionRadiusKm')}
            min={0}
            max={500}
            allowDecimal={false}
            value={draft.collectionRadiusKm ?? ''}
            error={fieldProblem(t, error, 'collectionRadiusKm')}
            onChange={(value) => put({ collectionRadiusKm: value === '' ? null : Number(value) })}
          />
          <MoneyInput
            label={t('settings.collectionFee')}
            value={draft.collectionFee}
            error={fieldProblem(t, error, 'collectionFee')}
            onChange={(fee) => put({ collectionFee: fee })}
          />
        </>
      )}
    </SaveForm>
  );
}

export default function BookingScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.booking')} hint={t('settings.bookingHint')}>
      {(shop) => <Rules shop={shop} />}
    </ShopPage>
  );
}
