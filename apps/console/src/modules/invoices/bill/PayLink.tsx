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

type Props = { readonly bill: Bill; readonly until: string };

/** The payment link of a bill that works now, and the way to end it. */
export function PayLink({ bill, until }: Props) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('payments.take');
  const [asking, setAsking] = useState(false);
  const [revoke] = api.useRevokePaymentLinkMutation();
  const number = bill.number ?? '';
  return (
    <li>
      <IconLink size={18} stroke={1.75} aria-hidden />
      <span className={records.grow}>
        {t('till.link')}{' '}
        <span className={records.soft}>{t('till.linkWorks', { day: longDate(until, timeZone, format) })}</span>
      </span>
      {may && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('till.endLink')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        grave
        title={t('till.endAsk', { number })}
        verb={t('till.endLink')}
        onConfirm={async () => {
          await revoke({ invoiceId: bill.id }).unwrap();
          notifications.show({ message: t('till.linkEnded', { number }) });
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('till.endHint')}</p>
      </ConfirmDialog>
    </li>
  );
}
