import type { ComponentChildren } from 'preact';
import type { Choice, FormState } from './views.ts';

interface FieldFrame {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: string;
  children: ComponentChildren;
}

/** Label, control, hint and error in the order a screen reader wants them. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrame) {
  return (
    <div class={error ? 'field field-bad' : 'field'}>
      <label for={id}>
        {label}
        {optional && <span class="quiet"> {optional}</span>}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}

interface Common {
  name: string;
  label: string;
  form: FormState;
  hint?: string;
  optional?: string;
  required?: boolean;
}

type TextProps = Common & {
  type?: 'text' | 'email' | 'tel' | 'number' | 'date' | 'search';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email';
  max?: number;
  icon?: ComponentChildren;
  prefix?: string;
};

export function Field(props: TextProps) {
  const id = `f-${props.name}`;
  const error = props.form.errors[props.name];
  // Preact's types want one literal; every type offered here takes the same attributes as text.
  const type = (props.type ?? 'text') as 'text';
  const input = (
    <input
      id={id}
      name={props.name}
      type={type}
      dir={type === 'text' ? 'auto' : undefined}
      value={props.form.values[props.name] ?? ''}
      required={props.required}
      autocomplete={props.autocomplete}
      inputMode={props.inputmode}
      maxLength={props.max ?? 200}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(id, props.hint, error)}
    />
  );
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={error} optional={props.optional}>
      {props.icon || props.prefix ? (
        <span class="input-with">
          {props.icon}
          {props.prefix && <span class="prefix">{props.prefix}</span>}
          {input}
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

export function TextArea(props: Common & { rows?: number; max?: number; placeholder?: string }) {
  const id = `f-${props.name}`;
  const error = props.form.errors[props.name];
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={error} optional={props.optional}>
      <textarea
        id={id}
        name={props.name}
        dir="auto"
        rows={props.rows ?? 3}
        maxLength={props.max ?? 4000}
        required={props.required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
      >
        {props.form.values[props.name] ?? ''}
      </textarea>
    </FieldFrame>
  );
}

export function Select(props: Common & { choices: Choice[]; empty?: string; autocomplete?: string }) {
  const id = `f-${props.name}`;
  const error = props.form.errors[props.name];
  const value = props.form.values[props.name] ?? '';
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={error} optional={props.optional}>
      <select
        id={id}
        name={props.name}
        required={props.required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export function Check(props: {
  name: string;
  value?: string;
  checked: boolean;
  label: ComponentChildren;
  error?: string;
  required?: boolean;
  note?: ComponentChildren;
}) {
  const id = `f-${props.name}-${props.value ?? 'on'}`;
  return (
    <div class={props.error ? 'check field-bad' : 'check'}>
      <input
        id={id}
        type="checkbox"
        name={props.name}
        value={props.value ?? 'on'}
        checked={props.checked}
        required={props.required}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
      />
      <div>
        <label for={id}>{props.label}</label>
        {props.note}
        {props.error && (
          <p class="field-error" id={`${id}-error`}>
            {props.error}
          </p>
        )}
      </div>
    </div>
  );
}

/** Errors of the whole form, said first. */
export function FormErrors({ title, form }: { title: string; form: FormState }) {
  const all = Object.entries(form.errors);
  if (all.length === 0) return null;
  return (
    <div class="notice notice-bad" role="alert">
      <strong>{title}</strong>
      <ul>
        {all.map(([name, text]) => (
          <li key={name}>
            <a href={`#f-${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
