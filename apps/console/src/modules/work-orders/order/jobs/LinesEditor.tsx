import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { decimalsOf, moneyFigure } from '../../../../shared/money.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { problemOf } from '../../../../shared/problemWords.ts';
import { useSession } from '../../../../shared/session.tsx';
import { type Job, useOrder } from '../order.tsx';
import { Conflict } from './Conflict.tsx';
import { amountOf, type DraftLine, decimalSignOf, draftOf, linesFrom, textOf } from './draft.ts';
import { EditedLine } from './EditedLine.tsx';
import css from './Lines.module.css';

/** The drafts, and saving them against the version they were read with. */
function useLineDrafts(job: Job, onDone: () => void) {
  const { order, act } = useOrder();
  const sign = decimalSignOf(useSpeech().format);
  const { currency } = order.money;
  const rate = useSession().shop?.labourRate ?? 0;
  const fresh = (): DraftLine => ({
    key: newKey(),
    kind: 'part',
    description: '',
    partNumber: '',
    quantity: '1',
    price: '',
  });
  const [drafts, setDrafts] = useState<readonly DraftLine[]>(() =>
    job.lines.length > 0 ? job.lines.map((line) => draftOf(line, currency, sign)) : [fresh()],
  );
  const [read] = useState(job.version);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [update] = api.useUpdateJobMutation();
  const change = (key: string, part: Partial<DraftLine>) =>
    setDrafts((now) =>
      now.map((one) => {
        if (one.key !== key) return one;
        const next = { ...one, ...part };
        const becameLabour = part.kind === 'labour' && one.price === '';
        return becameLabour ? { ...next, price: textOf(rate, decimalsOf(currency), decimalsOf(currency), sign) } : next;
      }),
    );
  const save = async (version: number) => {
    const lines = linesFrom(drafts, currency, sign);
    if (!lines) return setError({ type: 'about:blank', title: '', status: 400, code: 'invalid_input' });
    setBusy(true);
    setError(undefined);
    try {
      await act(update({ jobId: job.id, version, lines }).unwrap());
      onDone();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return {
    drafts,
    change,
    add: () => setDrafts((now) => [...now, fresh()]),
    remove: (key: string) => setDrafts((now) => now.filter((one) => one.key !== key)),
    save,
    read,
    error,
    busy,
    currency,
    sign,
  };
}

/** The lines as fields with a total that follows every key; warns when a decided price would change. */
export function LinesEditor({ job, onDone }: { readonly job: Job; readonly onDone: () => void }) {
  const { t, format } = useSpeech();
  const { drafts, change, add, remove, save, read, error, busy, currency, sign } = useLineDrafts(job, onDone);
  const sum = drafts.reduce((all, draft) => all + (amountOf(draft, currency, sign) ?? 0), 0);
  const decided = job.decision === 'approved' || job.decision === 'declined';
  const before = job.lines.reduce((all, line) => all + (amountOf(draftOf(line, currency), currency) ?? 0), 0);
  const conflict = error !== undefined && problemOf(error).code === 'changed_meanwhile';
  const brief = (lines: readonly { readonly description: string }[]) =>
    lines.map((line) => line.description).join(', ');
  return (
    <form
      className={css.editor}
      aria-label={t('job.editLines')}
      onSubmit={(event) => {
        event.preventDefault();
        save(read);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      {drafts.map((draft, index) => (
        <EditedLine
          key={draft.key}
          draft={draft}
          currency={currency}
          first={index === 0}
          tried={error !== undefined}
          onChange={(part) => change(draft.key, part)}
          onRemove={() => remove(draft.key)}
        />
      ))}
      <p className={css.sum}>
        <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
          {t('job.addLine')}
        </Button>
        <span className={css.live} aria-live="polite">
          {t('job.total')} <MoneyText amount={sum} currency={currency} strong />
        </span>
      </p>
      {decided && sum !== before && (
        <p className={css.warn} role="status">
          {t('job.newDecision', { amount: `${currency} ${moneyFigure(job.net, currency, format)}` })}
        </p>
      )}
      {conflict && (
        <Conflict theirs={brief(job.lines)} mine={brief(drafts)} onMine={() => save(job.version)} onTheirs={onDone} />
      )}
      {error !== undefined && !conflict && <ErrorNote error={error} />}
      <span className={css.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('job.saveLines')}
        </Button>
      </span>
    </form>
  );
}
