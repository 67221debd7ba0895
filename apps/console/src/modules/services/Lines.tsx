import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { useT } from '../../shared/phrases.tsx';
import css from './Services.module.css';
import { type Draft, type Line, lineKinds } from './service.ts';

type Props = { readonly lines: Draft['lines']; readonly onChange: (lines: Draft['lines']) => void };
const THOUSAND = 1000;
const blank: Line = { kind: 'labour', description: '', partNumber: null, quantity: THOUSAND, unitPrice: 0 };

/** The canned lines a service brings to a job. */
export function Lines({ lines, onChange }: Props) {
  const t = useT();
  const put = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <fieldset className={css.group}>
      <legend>{t('catalogue.lines')}</legend>
      <p className={css.hint}>{t('catalogue.linesHint')}</p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own before they are saved
        <div key={index} className={css.lineRow}>
          <Select
            aria-label={t('catalogue.line.kind')}
            data={lineKinds.map((kind) => ({ value: String(kind), label: t(`catalogue.line.${kind}`) }))}
            value={line.kind}
            allowDeselect={false}
            onChange={(kind) => put(index, { kind: lineKinds.find((one) => one === kind) ?? 'labour' })}
          />
          <TextInput
            aria-label={t('catalogue.line.description')}
            placeholder={t('catalogue.line.description')}
            required
            maxLength={200}
            value={line.description}
            onChange={(event) => put(index, { description: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('catalogue.line.partNumber')}
            placeholder={t('catalogue.line.partNumber')}
            maxLength={60}
            disabled={line.kind !== 'part'}
            value={line.partNumber ?? ''}
            onChange={(event) => put(index, { partNumber: event.currentTarget.value || null })}
          />
          <NumberInput
            aria-label={t('catalogue.line.quantity')}
            hideControls
            decimalScale={3}
            value={line.quantity / THOUSAND}
            onChange={(value) => put(index, { quantity: Math.round(Number(value) * THOUSAND) })}
          />
          <MoneyInput
            hideLabel
            negative={line.kind === 'discount'}
            label={t('catalogue.line.unitPrice')}
            value={line.unitPrice}
            onChange={(unitPrice) => put(index, { unitPrice: unitPrice ?? 0 })}
          />
          <button
            type="button"
            className={css.take}
            aria-label={t('catalogue.takeLine', { number: index + 1 })}
            onClick={() => onChange(lines.filter((_, at) => at !== index))}
          >
            <IconX size={18} stroke={1.75} aria-hidden />
          </button>
        </div>
      ))}
      <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={() => onChange([...lines, blank])}>
        {t('catalogue.addLine')}
      </Button>
    </fieldset>
  );
}
