import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useParams } from 'wouter';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { problemOf } from '../../../shared/problemWords.ts';
import { Records } from '../../../shared/Records.tsx';
import { BillChip } from '../../../shared/till/BillChip.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { Draft } from '../editor/Draft.tsx';
import css from './Bill.module.css';
import { BillActions } from './BillActions.tsx';
import { BillDialogs, type Deed } from './BillDialogs.tsx';
import { BillLines } from './BillLines.tsx';
import { BillPayments } from './BillPayments.tsx';
import { BillStory } from './BillStory.tsx';
import { Details } from './Details.tsx';
import { Papers } from './Papers.tsx';
import { Sums } from './Sums.tsx';
import '../../../shared/words/visit.ts';
import '../../../shared/words/work-order.ts';

/** A posted bill: what it says, what was paid, what happened, and what may be done next. */
function Posted({ bill, onDo }: { readonly bill: Bill; readonly onDo: (deed: Deed) => void }) {
  const { t } = useSpeech();
  return (
    <>
      <PageHeader
        title={t('bill.title', { kind: bill.kind, number: bill.number ?? '' })}
        note={<BillChip status={bill.status} kind={bill.kind} />}
        actions={<BillActions bill={bill} onDo={onDo} />}
      />
      <div className={bill.may.length > 0 ? css.room : undefined}>
        <Records>
          <div>
            <BillLines bill={bill} />
            <BillPayments bill={bill} />
            <div className={`${css.onScreen} no-print`}>
              <BillStory bill={bill} />
            </div>
          </div>
          <div>
            <Sums bill={bill} sums={bill} marginBp={bill.marginBp} />
            <div className={`${css.onScreen} no-print`}>
              <Papers bill={bill} />
            </div>
            <Details bill={bill} />
          </div>
        </Records>
      </div>
    </>
  );
}

/** One bill: the editor while it is a draft, else the document as it was posted. */
export default function BillScreen() {
  const { invoiceId = '' } = useParams<{ invoiceId: string }>();
  const read = api.useGetInvoiceQuery({ invoiceId });
  const { data: bill, refetch } = read;
  const [deed, setDeed] = useState<Deed>();
  // Discarded at another desk: the last look at it must not pass for a bill that is there.
  const gone = read.isError && problemOf(read.error).code === 'not_found';
  if (!bill || gone) return <Pending of={gone ? { error: read.error, refetch } : read} rows={10} />;
  const editable = bill.status === 'draft' && bill.may.includes('edit');
  return (
    <>
      {editable ? <Draft key={bill.id} bill={bill} onDo={setDeed} /> : <Posted bill={bill} onDo={setDeed} />}
      {deed && <BillDialogs bill={bill} deed={deed} onClose={() => setDeed(undefined)} onDone={refetch} />}
    </>
  );
}
