import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import type { Inspection } from '../inspection.ts';
import css from './Overview.module.css';

/** The advisor has looked: ready to send, or back with words. */
export function Review({ inspection }: { readonly inspection: Inspection }) {
  const t = useT();
  const may = useMay('inspections.review');
  const [review] = api.useReviewInspectionMutation();
  const [returning, setReturning] = useState(false);
  const deed = useDeed();
  const inspectionId = inspection.id;
  if (!may) return null;
  return (
    <div className={css.bar}>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <StickyActionBar wrap>
        <Button
          size="lg"
          variant="default"
          leftSection={<IconArrowBackUp size={20} stroke={1.75} />}
          onClick={() => setReturning(true)}
        >
          {t('look.return')}
        </Button>
        <Button
          size="lg"
          loading={deed.busy}
          leftSection={<IconCheck size={20} stroke={2} />}
          onClick={() => deed.run(() => review({ inspectionId, approve: true }).unwrap())}
        >
          {t('look.approve')}
        </Button>
      </StickyActionBar>
      <ConfirmDialog
        opened={returning}
        title={t('look.returnTitle')}
        verb={t('look.return')}
        reason={{ label: t('look.returnReason'), needed: true }}
        onConfirm={(reason) => review({ inspectionId, approve: false, reason }).unwrap()}
        onClose={() => setReturning(false)}
      />
    </div>
  );
}
