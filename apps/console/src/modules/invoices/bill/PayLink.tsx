import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import records from '../../../shared/Records.module.css';
import { useMay } from '../../../shared/session.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { longDate } from '../../../shared/when.ts';

type Props = { readonly bill: Bill; readonly until: string; readonly which: 'desk' | 'mail' };

/** The desk's payment link of a bill, or those in its mails, while they work; and the way to end just these. */
export function PayLink({ bill, until, which }: Props) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('payments.take');
  const [asking, setAsking] = useState(false);
  const [revoke] = api.useRevokePaymentLinkMutation();
  const number = bill.number ?? '';
  return (
    <li>
      <IconLink size={18} stroke={1.75} aria-hidden />
      <span className={records.grow}>
        {t(which === 'mail' ? 'till.mailedLink' : 'till.link')}{' '}
        <span className={records.soft}>{t('till.linkWorks', { day: longDate(until, timeZone, format) })}</span>
      </span>
      {may && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(which === 'mail' ? 'till.endMailed' : 'till.endLink')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        grave
        title={t(which === 'mail' ? 'till.endMailedAsk' : 'till.endAsk', { number })}
        verb={t(which === 'mail' ? 'till.endMailed' : 'till.endLink')}
        onConfirm={async () => {
          await revoke({ invoiceId: bill.id, which }).unwrap();
          notifications.show({ message: t(which === 'mail' ? 'till.mailedEnded' : 'till.linkEnded', { number }) });
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t(which === 'mail' ? 'till.endMailedHint' : 'till.endHint')}</p>
      </ConfirmDialog>
    </li>
  );
}
