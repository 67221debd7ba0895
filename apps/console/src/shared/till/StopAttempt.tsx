import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { ErrorNote } from '../ErrorNote.tsx';
import { useT } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';

/** Stops a payment that is under way, where its provider lets us. */
export function StopAttempt({ attemptId }: { readonly attemptId: string }) {
  const t = useT();
  const [cancel] = api.useCancelAttemptMutation();
  const deed = useDeed();
  return (
    <>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <Button variant="default" loading={deed.busy} onClick={() => deed.run(() => cancel({ attemptId }).unwrap())}>
        {t('till.stop')}
      </Button>
    </>
  );
}
