import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import css from './Dialogs.module.css';

type Props = {
  readonly children: ReactNode;
  readonly verb: string;
  readonly grave?: boolean;
  readonly busy: boolean;
  readonly off?: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

/** Frame of a dialog's form: fields, what went wrong, cancel and one verb. */
export function Form({ children, verb, grave, busy, off, error, onSubmit, onClose }: Props) {
  const t = useT();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {error !== undefined && <ErrorNote error={error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" color={grave ? 'urgent' : 'petrol'} loading={busy} disabled={off}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
