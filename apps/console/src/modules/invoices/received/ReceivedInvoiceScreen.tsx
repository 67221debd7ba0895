import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconFileDownload } from '@tabler/icons-react';
import { useParams } from 'wouter';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { Records } from '../../../shared/Records.tsx';
import '../../../shared/words/money.ts';
import '../../../shared/words/visit.ts';
import { ReceivedDetails } from './ReceivedDetails.tsx';
import { ReceivedLines } from './ReceivedLines.tsx';
import { AddsUp, ReceivedSums } from './ReceivedSums.tsx';

/** A supplier's electronic invoice as it reads, with the file as it came. */
export default function ReceivedInvoiceScreen() {
  const { t } = useSpeech();
  const { receivedInvoiceId = '' } = useParams<{ receivedInvoiceId: string }>();
  const read = api.useGetReceivedInvoiceQuery({ receivedInvoiceId });
  const { data: bill } = read;
  if (!bill) return <Pending of={read} rows={10} />;
  return (
    <>
      <PageHeader
        title={t('received.title', { credit: bill.isCredit ? 'yes' : 'no', number: bill.number })}
        note={bill.supplier.name}
        actions={
          <Button
            component="a"
            size="md"
            variant="default"
            href={bill.url}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconFileDownload size={18} stroke={1.75} />}
          >
            {t('received.file')}
          </Button>
        }
      />
      <Records>
        <div>
          <AddsUp fits={bill.addsUp} />
          <ReceivedLines bill={bill} />
        </div>
        <div>
          <ReceivedSums bill={bill} />
          <ReceivedDetails bill={bill} />
        </div>
      </Records>
    </>
  );
}
