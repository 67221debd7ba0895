import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { DialogForm } from './DialogForm.tsx';
import { GrowingText } from './GrowingText.tsx';
import { useT } from './phrases.tsx';
import { useDeed } from './useDeed.ts';

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
  const { busy, error, run } = useDeed();
  const confirm = async () => {
    if (reason?.needed && !words.trim()) return setMissing(true);
    const done = await run(async () => {
      await onConfirm(words.trim());
      return true;
    });
    if (done) onClose();
  };
  return (
    <DialogForm
      verb={verb}
      grave={grave}
      focus={reason ? undefined : grave ? 'cancel' : 'verb'}
      busy={busy}
      error={error}
      onSubmit={confirm}
      onClose={onClose}
    >
      {children}
      {reason && (
        <GrowingText
          label={reason.label}
          withAsterisk={reason.needed}
          aria-required={reason.needed}
          minRows={2}
          maxRows={6}
          data-autofocus
          value={words}
          error={missing && !words.trim() ? t('reason.needed') : undefined}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  );
}
