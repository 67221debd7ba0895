import { type ReactNode, useRef } from 'react';

type Props = {
  readonly className?: string;
  readonly label: string;
  readonly onPick: (file: File) => void;
  readonly children: ReactNode;
  /** Opens the camera on phones. */
  readonly camera?: boolean;
  readonly disabled?: boolean;
  readonly accept?: string;
};

/** A button that opens the camera or the file chooser and hands over each chosen file. */
export function PhotoInput({ className, label, onPick, children, camera, disabled, accept = 'image/*' }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        capture={camera ? 'environment' : undefined}
        aria-label={label}
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) onPick(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
