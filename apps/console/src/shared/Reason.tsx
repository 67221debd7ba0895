import { GrowingText } from './GrowingText.tsx';
import { useT } from './phrases.tsx';

type Props = {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
};

/** Why something is done, in a person's own words; nearly always needed. */
export function Reason({ label, value, onChange, optional, maxLength = 300, autoFocus }: Props) {
  const t = useT();
  return (
    <GrowingText
      label={label ?? t('reason.label')}
      required={!optional}
      minRows={2}
      maxLength={maxLength}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
