import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { Panel } from '../../../../shared/Panel.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { clockTime, shortDate } from '../../../../shared/when.ts';
import { useOrder } from '../order.tsx';
import css from './Rail.module.css';

/** Notes for staff eyes only. */
export function NotesPanel() {
  const { t, timeZone, format } = useSpeech();
  const { order, act } = useOrder();
  const may = useMay('notes.write');
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>();
  const [add, { isLoading }] = api.useAddNoteMutation();
  const save = async () => {
    if (!text.trim()) return;
    setError(undefined);
    try {
      await act(add({ workOrderId: order.id, text: text.trim() }).unwrap());
      setText('');
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <Panel title={t('rail.notes')} note={t('rail.notesHint')}>
      {order.notes.length === 0 && <p className={css.none}>{t('rail.noNotes')}</p>}
      <ul className={css.notes}>
        {order.notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <small>
              {note.author}, {shortDate(note.at, timeZone, format)} {clockTime(note.at, timeZone)}
            </small>
          </li>
        ))}
      </ul>
      {may && (
        <form
          className={css.noteForm}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <GrowingText
            aria-label={t('rail.note')}
            placeholder={t('rail.note')}
            maxRows={8}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {error !== undefined && <ErrorNote error={error} />}
          {text.trim() !== '' && (
            <Button type="submit" variant="default" loading={isLoading}>
              {t('rail.addNote')}
            </Button>
          )}
        </form>
      )}
    </Panel>
  );
}
