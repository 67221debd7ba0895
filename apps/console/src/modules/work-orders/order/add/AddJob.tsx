import { Modal } from '@mantine/core';
import { useT } from '../../../../shared/phrases.tsx';
import css from './AddJob.module.css';
import { AddPalette } from './AddPalette.tsx';

export type AddProps = {
  readonly onClose: () => void;
  /** The job that was added, to open it. */
  readonly onAdded: (id: string) => void;
  /** Goes on to sending the estimate. */
  readonly onSend: () => void;
};

/** Adds a job: type a few letters, the first match is ready. Opens below the stage lane so that the promise stays in sight. */
export function AddJob({ opened, ...props }: AddProps & { readonly opened: boolean }) {
  const t = useT();
  return (
    <Modal.Root
      opened={opened}
      onClose={props.onClose}
      size={936}
      yOffset={180}
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ content: css.dialog }}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label={t('add.title')} radius="lg">
        <AddPalette {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}
