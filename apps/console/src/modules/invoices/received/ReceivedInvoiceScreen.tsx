import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconFileDownload } from '@tabler/icons-react';
import { useParams } from 'wouter';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { Records } from '../../../shared/Records.tsx';
import { SkeletonRows } from '../../../shared/SkeletonRows.tsx';
import '../../../shared/words/money.ts';
import '../../../shared/words/visit.ts';
import { ReceivedDetails } from './ReceivedDetails.tsx';
import { ReceivedLines } from './ReceivedLines.tsx';
import { AddsUp, ReceivedSums } from './ReceivedSums.tsx';

/** A supplier's electronic invoice as it reads, with the file as it came. */
export default function ReceivedInvoiceScreen() {
  const { t } = useSpeech();
  const { receivedInvoiceId = '' } = useParams<{ receivedInvoiceId: string }>();
  const { data: bill, error, refetch } = api.useGetReceivedInvoiceQuery({ receivedInvoiceId });
  if (error && !bill) return <ErrorNote error={error} onRetry={refetch} />;
  if (!bill) return <SkeletonRows rows={10} />;
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
