import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import css from './ConfirmDialog.module.css';
import { Dialog } from './Dialog.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { useT } from './phrases.tsx';

type Props = {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and who is told. */
  readonly children?: ReactNode;
  /** The verb on the button, “Reject the request”. */
  readonly verb: string;
  /** Red verb for what cannot be undone. */
  readonly grave?: boolean;
  /** Asks for a reason; `needed` refuses an empty one. */
  readonly reason?: { readonly label: string; readonly needed?: boolean };
  /** Does it; a rejected promise is shown and the dialog stays open. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks before something happens that others will notice. */
export function ConfirmDialog(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} centered>
      <Question {...props} />
    </Dialog>
  );
}

function Question({ children, verb, grave, reason, onConfirm, onClose }: Props) {
  const t = useT();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const confirm = async () => {
    if (reason?.needed && !words.trim()) return setMissing(true);
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm(words.trim());
      onClose();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.body}>
      {children}
      {reason && (
        <Textarea
          label={reason.label}
          required={reason.needed}
          autosize
          minRows={2}
          maxRows={6}
          data-autofocus
          value={words}
          error={missing && !words.trim() ? t('reason.needed') : undefined}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {error !== undefined && <ErrorNote error={error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus={(grave && !reason) || undefined}>
          {t('action.cancel')}
        </Button>
        <Button
          color={grave ? 'urgent' : 'petrol'}
          loading={busy}
          onClick={confirm}
          data-autofocus={(!grave && !reason) || undefined}
        >
          {verb}
        </Button>
      </div>
    </div>
  );
}
