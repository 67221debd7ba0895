import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';

type Put<D> = { readonly draft: D; readonly put: (part: Partial<D>) => void };

/** Whole numbers among a shop's rules: their names in the draft, with the least and the most that is taken. */
export function NumberRules<F extends string, D extends Readonly<Record<F, number>>>({
  fields,
  label,
  draft,
  error,
  put,
}: Put<D> & {
  readonly fields: readonly (readonly [field: F, min: number, max: number])[];
  readonly label: (field: F) => string;
  readonly error: unknown;
}) {
  const t = useT();
  return fields.map(([field, min, max]) => (
    <NumberInput
      key={field}
      label={label(field)}
      min={min}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      value={draft[field]}
      error={fieldProblem(t, error, field)}
      onChange={(value) => put({ [field]: Number(value) } as Partial<D>)}
    />
  ));
}

/** What a shop does or does not do. */
export function SwitchRules<F extends string, D extends Readonly<Record<F, boolean>>>({
  fields,
  label,
  draft,
  put,
}: Put<D> & { readonly fields: readonly F[]; readonly label: (field: F) => string }) {
  return fields.map((field) => (
    <Switch
      key={field}
      wrapperProps={{ 'data-whole': true }}
      size="md"
      label={label(field)}
      checked={draft[field]}
      onChange={(event) => put({ [field]: event.currentTarget.checked } as Partial<D>)}
    />
  ));
}

/** One way of several, each in a sentence of its own. */
export function ChoiceRule<V extends string>({
  title,
  ways,
  label,
  value,
  onChange,
}: {
  readonly title: string;
  readonly ways: readonly V[];
  readonly label: (way: V) => string;
  readonly value: V;
  readonly onChange: (way: V) => void;
}) {
  return (
    <Radio.Group data-whole label={title} value={value} onChange={(way) => onChange(way as V)}>
      <Stack gap="sm" mt={8}>
        {ways.map((way) => (
          <Radio key={way} value={way} label={label(way)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
