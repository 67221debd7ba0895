import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { previewInvoice } from '@pitlane/contracts/invoices';
import { useEffect, useState } from 'react';
import { decimalSignOf } from '../../../shared/decimals.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { type DraftLine, linesFrom } from './draftLines.ts';

type Preview = OutputOf<typeof previewInvoice>;
const PAUSE = 250;

/** What the lines come to, asked a moment after the last key; the last answer stays while the next is on its way. */
export function usePreview(
  invoiceId: string,
  drafts: readonly DraftLine[],
  surcharges: boolean,
  currency: string,
  ids: ReadonlyMap<string, string>,
): { readonly preview: Preview | undefined; readonly busy: boolean; readonly error: unknown } {
  const sign = decimalSignOf(useSpeech().format);
  const [ask] = api.usePreviewInvoiceMutation();
  const [preview, setPreview] = useState<Preview>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const lines = linesFrom(drafts, currency, sign, ids);
  const wish = lines && JSON.stringify(lines);
  useEffect(() => {
    if (!wish) return;
    let wanted = true;
    setBusy(true);
    const timer = setTimeout(async () => {
      const answer = await ask({ invoiceId, lines: JSON.parse(wish), surcharges });
      if (!wanted) return;
      setBusy(false);
      if (answer.data) setPreview(answer.data);
      setError(answer.error);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ask, invoiceId, wish, surcharges]);
  return { preview, busy, error };
}
