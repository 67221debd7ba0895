import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconQrcode } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { CopyLink } from '../CopyLink.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { lazy } from '../lazy.ts';
import { useSpeech } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import { longDate } from '../when.ts';
import type { Bill } from './bill.ts';
import css from './Till.module.css';

const QrCode = lazy(() => import('../QrCode.tsx'));

/** A link that pays this bill, with its code for the customer's own phone; the dialog turns when the money is there. */
export function LinkForm({ bill }: { readonly bill: Bill }) {
  const { t, timeZone, format } = useSpeech();
  const [make] = api.useMakePaymentLinkMutation();
  const deed = useDeed();
  const [link, setLink] = useState<{ readonly url: string; readonly expiresAt: string }>();
  const end = useDeed();
  const [revoke] = api.useRevokePaymentLinkMutation();
  const stop = async () => {
    if (await end.run(() => revoke({ invoiceId: bill.id }).unwrap())) setLink(undefined);
  };
  const begin = async () => {
    const made = await deed.run(() => make({ invoiceId: bill.id }).unwrap());
    if (made) setLink(made);
  };
  if (!link)
    return (
      <div className={css.form}>
        <p className={css.note}>{t('till.linkHint')}</p>
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button size="xl" fullWidth loading={deed.busy} onClick={begin} leftSection={<IconQrcode size={22} />}>
          {t('till.makeLink')}
        </Button>
      </div>
    );
  const url = new URL(link.url, window.location.origin).href;
  return (
    <div className={css.link}>
      <Suspense fallback={<span className={css.qr} />}>
        <span className={css.qr}>
          <QrCode text={url} />
        </span>
      </Suspense>
      <strong role="status">{t('till.scan')}</strong>
      <CopyLink link={url} />
      <small>{t('till.linkUntil', { day: longDate(link.expiresAt, timeZone, format) })}</small>
      {end.error !== undefined && <ErrorNote error={end.error} />}
      <Button variant="default" loading={end.busy} onClick={stop}>
        {t('till.endLink')}
      </Button>
    </div>
  );
}
