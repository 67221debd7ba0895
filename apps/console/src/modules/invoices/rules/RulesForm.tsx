import { NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getInvoiceRules } from '@pitlane/contracts/invoices';
import { type ReactNode, useState } from 'react';
import { fieldProblem } from '../../../shared/fieldProblem.ts';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { type Key, useT } from '../../../shared/phrases.tsx';
import { SaveForm } from '../../../shared/SaveForm.tsx';
import { Matrix } from './Matrix.tsx';
import css from './Rules.module.css';

export type Rules = OutputOf<typeof getInvoiceRules>;
export type Draft = Omit<Rules, 'version'>;
type Put = (part: Partial<Draft>) => void;
type Part = { readonly draft: Draft; readonly put: Put; readonly error: unknown };
const BASIS = 100;

const Heading = ({ children }: { readonly children: ReactNode }) => (
  <h3 data-whole className={css.heading}>
    {children}
  </h3>
);

/** A share typed in percent and kept in basis points. */
type PercentProps = { label: string; description?: string; value: number; onChange: (bp: number) => void };
function Percent({ label, description, value, onChange }: PercentProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      suffix=" %"
      min={0}
      max={100}
      decimalScale={2}
      hideControls
      value={value / BASIS}
      onChange={(percent) => onChange(Math.round(Number(percent) * BASIS))}
    />
  );
}

/** Days apart with commas, understood when the field is left. */
function Days({ value, onChange }: { readonly value: readonly number[]; readonly onChange: (days: number[]) => void }) {
  const t = useT();
  const [text, setText] = useState(value.join(', '));
  const read = () => {
    const days = [...new Set(text.split(/[\s,;]+/).map(Number))].filter((day) => Number.isInteger(day) && day > 0);
    const sorted = days.sort((a, b) => a - b).slice(0, 5);
    setText(sorted.join(', '));
    onChange(sorted);
  };
  return (
    <TextInput
      label={t('rules.reminderDays')}
      description={t('rules.reminderHint')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={read}
    />
  );
}

function Basics({ draft, put, error }: Part) {
  const t = useT();
  return (
    <>
      <Heading>{t('rules.basics')}</Heading>
      <NumberInput
        label={t('rules.dueDays')}
        min={0}
        max={365}
        allowDecimal={false}
        value={draft.dueDays}
        onChange={(days) => put({ dueDays: Number(days) })}
      />
      <Days value={draft.reminderDays} onChange={(reminderDays) => put({ reminderDays })} />
      {(['invoicePrefix', 'creditPrefix'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`rules.${field}`)}
          required
          maxLength={12}
          value={draft[field]}
          error={fieldProblem(t, error, field)}
          onChange={(event) => put({ [field]: event.currentTarget.value })}
        />
      ))}
      <Percent label={t('rules.depositBp')} value={draft.depositBp} onChange={(depositBp) => put({ depositBp })} />
      <div data-whole>
        <Switch
          size="md"
          label={t('rules.tips')}
          checked={draft.tips}
          onChange={(event) => put({ tips: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}

function Prices({ draft, put, error }: Part) {
  const t = useT();
  return (
    <>
      <Heading>{t('rules.prices')}</Heading>
      <Percent
        label={t('rules.suppliesBp')}
        description={t('rules.suppliesHint')}
        value={draft.suppliesBp}
        onChange={(suppliesBp) => put({ suppliesBp })}
      />
      <MoneyInput
        label={t('rules.suppliesCap')}
        value={draft.suppliesCap}
        onChange={(suppliesCap) => put({ suppliesCap })}
      />
      <MoneyInput
        label={t('rules.environmentFee')}
        description={t('rules.environmentHint')}
        value={draft.environmentFee}
        onChange={(fee) => put({ environmentFee: fee ?? 0 })}
      />
      <Matrix bands={draft.partsMatrix} onChange={(partsMatrix) => put({ partsMatrix })} />
      {fieldProblem(t, error, 'partsMatrix') && <p data-whole>{t('field.check')}</p>}
    </>
  );
}

function Paper({ draft, put, error }: Part) {
  const t = useT();
  const banks: readonly (readonly ['bankName' | 'iban' | 'bic', Key, number])[] = [
    ['bankName', 'rules.bankName', 80],
    ['iban', 'rules.iban', 40],
    ['bic', 'rules.bic', 20],
  ];
  return (
    <>
      <Heading>{t('rules.onPaper')}</Heading>
      <NativeSelect
        label={t('rules.paper')}
        value={draft.paper}
        data={[
          { value: 'a4', label: 'A4' },
          { value: 'letter', label: t('rules.letter') },
        ]}
        onChange={(event) => put({ paper: event.currentTarget.value === 'letter' ? 'letter' : 'a4' })}
      />
      {banks.map(([field, label, max]) => (
        <TextInput
          key={field}
          label={t(label as 'rules.iban')}
          maxLength={max}
          value={draft[field] ?? ''}
          error={fieldProblem(t, error, field)}
          onChange={(event) => put({ [field]: event.currentTarget.value || null })}
        />
      ))}
      <div data-whole>
        <GrowingText
          label={t('rules.footer')}
          minRows={2}
          maxLength={600}
          value={draft.footer}
          onChange={(event) => put({ footer: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

/** Due days, numbers, price rules, paper and bank, saved together. */
export function RulesForm({ rules }: { readonly rules: Rules }) {
  const t = useT();
  const [update] = api.useUpdateInvoiceRulesMutation();
  const { version, ...rest } = rules;
  const [draft, setDraft] = useState<Draft>(rest);
  const put: Put = (part) => setDraft((now) => ({ ...now, ...part }));
  return (
    <SaveForm title={t('rules.title')} version={version} onSave={(own) => update({ ...draft, version: own }).unwrap()}>
      {(error) => (
        <>
          <Basics draft={draft} put={put} error={error} />
          <Prices draft={draft} put={put} error={error} />
          <Paper draft={draft} put={put} error={error} />
        </>
      )}
    </SaveForm>
  );
}
