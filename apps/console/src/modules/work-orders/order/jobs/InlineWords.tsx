import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { problemOf } from '../../../../shared/problemWords.ts';
import { SaveState, type Saving } from '../../../../shared/SaveState.tsx';
import { Conflict } from './Conflict.tsx';
import css from './JobWords.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly text: string | null;
  readonly version: number;
  readonly locked: boolean;
  readonly onSave: (text: string, version: number) => Promise<unknown>;
  /** The field that E opens. */
  readonly first?: boolean;
};

/** What is being typed, and what happened to it. A refusal never loses the words. */
function useDraft({ text, version, onSave }: Props) {
  const [draft, setDraft] = useState<string>();
  const [read, setRead] = useState(version);
  const [saving, setSaving] = useState<Saving>();
  const [error, setError] = useState<unknown>();
  const save = async (at: number) => {
    if (draft === undefined) return;
    if (draft.trim() === (text ?? '') && at === read) return setDraft(undefined);
    setSaving('pending');
    setError(undefined);
    try {
      await onSave(draft.trim(), at);
      setDraft(undefined);
      setSaving('saved');
    } catch (cause) {
      setError(cause);
      setSaving('failed');
    }
  };
  const begin = () => {
    setRead(version);
    setSaving(undefined);
    setDraft(text ?? '');
  };
  const drop = () => {
    setDraft(undefined);
    setError(undefined);
    setSaving(undefined);
  };
  return { draft, setDraft, read, saving, error, save, begin, drop };
}

/** A text that becomes a field where it stands: leave it to save, Escape to leave it as it was. */
export function InlineWords(props: Props) {
  const { label, hint, text, version, locked, first } = props;
  const t = useT();
  const id = useId();
  const { draft, setDraft, read, saving, error, save, begin, drop } = useDraft(props);
  const conflict = error !== undefined && problemOf(error).code === 'changed_meanwhile';
  return (
    <div>
      <dt id={id}>{label}</dt>
      <dd>
        {draft === undefined && locked && <span>{text ?? <em>{t('job.none')}</em>}</span>}
        {draft === undefined && !locked && (
          <button type="button" className={css.inline} data-edit={first || undefined} onClick={begin}>
            {text || <em>{t('job.write')}</em>}
            <span className="sr-only">
              {' '}
              ({label}, {t('job.edit')})
            </span>
          </button>
        )}
        {draft !== undefined && (
          <GrowingText
            aria-labelledby={id}
            description={hint}
            maxRows={8}
            autoFocus
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={() => !conflict && save(read)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') drop();
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(read);
            }}
          />
        )}
        {saving && <SaveState state={saving} />}
        {conflict && draft !== undefined && (
          <Conflict theirs={text ?? ''} mine={draft} onMine={() => save(version)} onTheirs={drop} />
        )}
        {error !== undefined && !conflict && (
          <>
            <ErrorNote error={error} onRetry={() => save(read)} />
            <Button variant="default" mt={6} onClick={drop}>
              {t('action.cancel')}
            </Button>
          </>
        )}
      </dd>
    </div>
  );
}
