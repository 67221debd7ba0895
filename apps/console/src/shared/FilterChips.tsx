import css from './FilterChips.module.css';

export type FilterChip<T extends string> = { readonly value: T; readonly label: string; readonly count?: number };

type Props<T extends string> = {
  readonly chips: readonly FilterChip<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly label: string;
};

/** Views or filters of which one is on; each with its count. */
export function FilterChips<T extends string>({ chips, value, onChange, label }: Props<T>) {
  return (
    <fieldset className={css.chips}>
      <legend className="sr-only">{label}</legend>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={css.chip}
          aria-pressed={chip.value === value}
          onClick={() => onChange(chip.value)}
        >
          {chip.label}
          {chip.count !== undefined && <span className={css.count}>{chip.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
