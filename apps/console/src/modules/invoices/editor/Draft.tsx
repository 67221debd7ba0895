import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf } from '../../../shared/problemWords.ts';
import { SaveState } from '../../../shared/SaveState.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import { useMay } from '../../../shared/session.tsx';
import { BillChip } from '../../../shared/till/BillChip.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import bills from '../bill/Bill.module.css';
import type { Deed } from '../bill/BillDialogs.tsx';
import { BillStory } from '../bill/BillStory.tsx';
import { Details } from '../bill/Details.tsx';
import { Sums } from '../bill/Sums.tsx';
import { DraftLines } from './DraftLines.tsx';
import { DraftRest } from './DraftRest.tsx';
import { marginOf } from './draftLines.ts';
import css from './Editor.module.css';
import { type DraftState, useDraft } from './useDraft.ts';
import { usePreview } from './usePreview.ts';

type Props = { readonly bill: Bill; readonly onDo: (deed: Deed) => void };

/** Discard, save, post; what is unsaved is saved before posting is asked. */
function DraftActions({ bill, state, onDo }: Props & { readonly state: DraftState }) {
  const t = useT();
  const { dirty, deed, save } = state;
  const post = async () => {
    if (!dirty || (await save())) onDo('post');
  };
  const mayPost = bill.may.includes('post');
  const verb = mayPost && (
    <Button size="md" loading={deed.busy} leftSection={<IconLock size={18} stroke={1.75} />} onClick={post}>
      {t('bill.do.post')}
    </Button>
  );
  return (
    <>
      {mayPost && (
        <Button size="md" variant="default" onClick={() => onDo('void')}>
          {t('bill.do.discard')}
        </Button>
      )}
      <Button size="md" variant="default" disabled={!dirty} loading={deed.busy} onClick={() => save()}>
        {t('bill.save')}
      </Button>
      <span className={bills.wide}>{verb}</span>
      {verb && (
        <span className={bills.thumb}>
          <StickyActionBar>{verb}</StickyActionBar>
        </span>
      )}
    </>
  );
}

type ConflictProps = { readonly onTheirs: () => void; readonly onMine: () => void };

/** Two people typed at once: whose draft stays. */
function Conflict({ onTheirs, onMine }: ConflictProps) {
  const t = useT();
  return (
    <div className={css.conflict} role="alert">
      <strong>{t('bill.conflict')}</strong>
      <Button variant="default" onClick={onTheirs}>
        {t('bill.theirs')}
      </Button>
      <Button variant="default" onClick={onMine}>
        {t('bill.mine')}
      </Button>
    </div>
  );
}

/** The editor of a draft: lines with live totals, then post. */
export function Draft({ bill, onDo }: Props) {
  const t = useT();
  const state = useDraft(bill);
  const { drafts, ids, rest, deed, save, takeTheirs } = state;
  const { preview, busy, error } = usePreview(bill.id, drafts, rest.surcharges, bill.currency, ids);
  const margins = useMay('margin.read');
  const sums = preview ?? bill;
  const conflict = deed.error !== undefined && problemOf(deed.error).code === 'changed_meanwhile';
  return (
    <>
      <PageHeader
        title={t('bill.draftOf', { name: bill.customer })}
        note={<BillChip status="draft" />}
        actions={<DraftActions bill={bill} state={state} onDo={onDo} />}
      >
        {(deed.busy || !state.dirty) && <SaveState state={deed.busy ? 'pending' : 'saved'} />}
      </PageHeader>
      {conflict && <Conflict onTheirs={takeTheirs} onMine={() => save(bill.version)} />}
      {deed.error !== undefined && !conflict && <ErrorNote error={deed.error} />}
      <div className={css.page}>
        <div>
          <DraftLines bill={bill} state={state} made={preview?.lines ?? bill.lines} />
          <DraftRest bill={bill} state={state} />
          <BillStory bill={bill} />
        </div>
        <div>
          <Sums
            bill={bill}
            sums={sums}
            stale={busy}
            marginBp={margins ? marginOf(preview?.lines ?? bill.lines, sums.net) : null}
          />
          {error !== undefined && <ErrorNote error={error} />}
          <Details bill={bill} />
        </div>
      </div>
    </>
  );
}
