import type { ComponentChildren } from 'preact';

interface SwitchProps {
  id: string;
  name: string;
  value?: string;
  checked: boolean;
  /** Words of both states; the CSS shows the one that is true. */
  on?: string;
  off?: string;
  label?: ComponentChildren;
  locked?: boolean;
  onChange?: (checked: boolean) => void;
}

/** A real checkbox that looks like a switch: check or cross on the knob, words beside it. */
export function Switch(props: SwitchProps) {
  return (
    <label class="switch" for={props.id}>
      {props.label && <span class="switch-label">{props.label}</span>}
      <input
        id={props.id}
        type="checkbox"
        name={props.name}
        value={props.value ?? 'on'}
        checked={props.checked}
        disabled={props.locked}
        onChange={props.onChange && ((event) => props.onChange?.(event.currentTarget.checked))}
      />
      {props.on && <span class="switch-on">{props.on}</span>}
      {props.off && <span class="switch-off">{props.off}</span>}
      <span class="switch-track" aria-hidden="true">
        <svg viewBox="0 0 24 24" focusable="false">
          <circle class="knob" cx="12" cy="12" r="12" />
          <path class="knob-on" d="M7.500 12.500l3 3 6-7" />
          <path class="knob-off" d="M8 8l8 8M16 8l-8 8" />
        </svg>
      </span>
    </label>
  );
}
