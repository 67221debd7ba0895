import { api } from '@pitlane/client/api';
import { Panel } from '../../../shared/Panel.tsx';
import { useT } from '../../../shared/phrases.tsx';
import records from '../../../shared/Records.module.css';
import { useMay } from '../../../shared/session.tsx';
import { StoryRow } from '../../../shared/story/StoryRow.tsx';
import { Timeline } from '../../../shared/TimelineRow.tsx';
import type { Bill } from '../../../shared/till/bill.ts';

const MANY = 60;
const happenings = [
  'invoice.drafted',
  'invoice.changed',
  'invoice.posted',
  'invoice.sent',
  'invoice.voided',
  'invoice.credited',
  'invoice.paid',
  'invoice.overdue',
  'invoice.reminded',
  'deposit.requested',
  'payment.started',
  'payment.received',
  'payment.failed',
  'payment.cancelled',
  'payment.review_resolved',
  'payment.refund_started',
  'payment.refund_failed',
  'payment.refunded',
  'payment.allocated',
  'payment.in_review',
  'payment.link_made',
  'payment.link_revoked',
];

/** What happened to this bill, newest first. */
export function BillStory({ bill }: { readonly bill: Bill }) {
  const t = useT();
  const may = useMay('workOrders.read');
  const { data } = api.useGetTimelineQuery(
    { customerId: bill.customerId, types: happenings, limit: MANY },
    { skip: !may },
  );
  if (!data) return null;
  const rows = data.items.filter(({ refs }) => refs.invoice === bill.id);
  return (
    <Panel title={t('rail.timeline')}>
      {rows.length === 0 && <p className={records.soft}>{t('bill.noStory')}</p>}
      <Timeline label={t('rail.timeline')}>
        {rows.map((story) => (
          <StoryRow key={story.seq} story={story} />
        ))}
      </Timeline>
    </Panel>
  );
}
