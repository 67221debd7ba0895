import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './DialogForm.module.css';
import { ErrorNote } from './ErrorNote.tsx';
import { useT } from './phrases.tsx';

type Props = {
  readonly children: ReactNode;
  readonly verb: ReactNode;
  /** Red verb for what cannot be undone. */
  readonly grave?: boolean;
  /** Which button has the focus when no field asks for it. */
  readonly focus?: 'verb' | 'cancel';
  readonly busy: boolean;
  /** Something is missing yet. */
  readonly off?: boolean;
  readonly error: unknown;
  readonly onSubmit: () => unknown;
  readonly onClose: () => void;
};

/** Frame of a dialog's form: fields, what went wrong, cancel and one verb. */
export function DialogForm({ children, verb, grave, focus, busy, off, error, onSubmit, onClose }: Props) {
  const t = useT();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog of a form lies inside that form for React: its own must not be sent too.
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
      {error !== undefined && <ErrorNote error={error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus={focus === 'cancel' || undefined}>
          {t('action.cancel')}
        </Button>
        <Button
          type="submit"
          color={grave ? 'urgent' : 'petrol'}
          loading={busy}
          disabled={off}
          data-autofocus={focus === 'verb' || undefined}
        >
          {verb}
        </Button>
      </div>
    </form>
  );
}
