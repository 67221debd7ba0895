import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useSpeech } from '../../../shared/phrases.tsx';
import { type BookingDetail, dayShort } from '../booking.ts';

/** What became of a request somebody has answered meanwhile. */
export function Decided({ booking }: { readonly booking: BookingDetail }) {
  const { t, format } = useSpeech();
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
      <h2 style={{ margin: 0, fontSize: 17 }}>{t(`requests.decided.${booking.status}`)}</h2>
      <span>
        {dayShort(booking.date, format)}, {booking.time}
      </span>
      {booking.reason && <span>{t('requests.reasonWas', { reason: booking.reason })}</span>}
      {booking.workOrderId && (
        <Button component={Link} href={`/work-orders/${booking.workOrderId}`} variant="default">
          {t('requests.openOrder')}
        </Button>
      )}
    </div>
  );
}
