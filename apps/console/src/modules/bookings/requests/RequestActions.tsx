import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { useNow } from '../../../shared/useNow.ts';
import { ageWords, type BookingDetail, slotWords } from '../booking.ts';
import { asAsked, type Plan } from './plan.ts';
import css from './RequestActions.module.css';
import { sayDecided } from './sayDecided.tsx';

type Props = { readonly booking: BookingDetail; readonly plan: Plan; readonly onDone: () => void };

/** Accept, propose and reject, as calls that end with the next request. */
function useDecisions({ booking, plan, onDone }: Props) {
  const [accept] = api.useAcceptBookingMutation();
  const [reject] = api.useRejectBookingMutation();
  const [propose] = api.useProposeTimeMutation();
  const deed = useDeed();
  const { t, format } = useSpeech();
  const bookingId = booking.id;
  const { plate } = booking.vehicle;
  const take = async () => {
    if (!plan.time) return;
    const { date, time, message } = plan;
    const collection = plan.arrival === 'collection' ? plan.collection : null;
    const done = await deed.run(() =>
      accept({ bookingId, date, time, message, collection, version: booking.version }).unwrap(),
    );
    if (!done) return;
    const when = slotWords(date, time, format);
    sayDecided(t, { words: t('requests.said.accepted', { plate, when }), workOrderId: done.workOrderId });
    onDone();
  };
  const offer = async () => {
    if (!plan.time) return;
    const { date, time, message } = plan;
    if (!(await deed.run(() => propose({ bookingId, date, time, message }).unwrap()))) return;
    sayDecided(t, { words: t('requests.said.proposed', { plate, when: slotWords(date, time, format) }) });
    onDone();
  };
  const refuse = async (reason: string) => {
    await reject({ bookingId, reason }).unwrap();
    sayDecided(t, { words: t('requests.said.rejected', { plate }) });
    onDone();
  };
  return { deed, take, offer, refuse };
}

type RejectProps = {
  readonly opened: boolean;
  readonly name: string;
  readonly onConfirm: (reason: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks for the reason the customer reads. */
function RejectDialog({ opened, name, onConfirm, onClose }: RejectProps) {
  const { t } = useSpeech();
  return (
    <ConfirmDialog
      opened={opened}
      title={t('requests.rejectTitle', { name })}
      verb={t('requests.rejectVerb')}
      grave
      reason={{ label: t('requests.rejectReason'), needed: true }}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {t('requests.rejectHint', { name })}
    </ConfirmDialog>
  );
}

/** The answer to a request: the filled button carries the chosen slot. */
export function RequestActions(props: Props) {
  const { booking, plan } = props;
  const { t, format } = useSpeech();
  const now = useNow();
  const may = useMay('bookings.decide');
  const [rejecting, setRejecting] = useState(false);
  const { deed, take, offer, refuse } = useDecisions(props);
  const when = plan.time && slotWords(plan.date, plan.time, format);
  const label = when ? t('requests.accept', { when }) : t('requests.acceptShort');
  useShortcut('a', take, label, { off: !may || !plan.time });
  useShortcut('r', () => setRejecting(true), t('requests.reject'), { off: !may });
  if (!may) return null;
  const age = ageWords(t, booking.requestedAt, now);
  return (
    <div className={css.actions} data-actions data-action-bar>
      <span className={css.waits}>{age === t('requests.justNow') ? age : t('requests.waits', { time: age })}</span>
      <Button
        size="md"
        variant="default"
        leftSection={<IconX size={18} stroke={1.75} />}
        rightSection={<KeyHint keys="R" />}
        onClick={() => setRejecting(true)}
      >
        {t('requests.reject')}
      </Button>
      {plan.time && !asAsked(booking, plan) && (
        <Button
          size="md"
          variant="default"
          title={t('requests.proposeHint')}
          onClick={offer}
          disabled={deed.busy}
          className={css.propose}
        >
          {t('requests.propose')}
        </Button>
      )}
      <Button
        size="md"
        className={css.accept}
        leftSection={<IconCheck size={18} stroke={2} />}
        rightSection={<KeyHint keys="A" onColour />}
        disabled={!plan.time}
        loading={deed.busy}
        onClick={take}
      >
        {label}
      </Button>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <RejectDialog
        opened={rejecting}
        name={booking.customer.name}
        onConfirm={refuse}
        onClose={() => setRejecting(false)}
      />
    </div>
  );
}
