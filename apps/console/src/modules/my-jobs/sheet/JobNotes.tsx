import { Button } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { deliver } from '../../../shared/outbox.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { clockTime, shortDate } from '../../../shared/when.ts';
import type { JobSheet } from '../sheet.ts';
import css from './Job.module.css';

/** Notes on the visit, for staff eyes. */
export function JobNotes({ job }: { readonly job: JobSheet }) {
  const { t, timeZone, format } = useSpeech();
  const deed = useDeed();
  const [text, setText] = useState('');
  const save = async () => {
    const words = text.trim();
    if (!words) return;
    const done = await deed.run(() => deliver('addNote', { workOrderId: job.workOrderId, text: words }, words));
    if (done) setText('');
  };
  return (
    <section className={css.stack}>
      <h2 className={css.heading}>{t('sheet.notes')}</h2>
      {job.notes.length > 0 && (
        <ul className={css.list}>
          {job.notes.map((note) => (
            <li key={note.id}>
              <span className={css.grow}>
                {note.text}
                <small>
                  {note.author}, {shortDate(note.at, timeZone, format)} {clockTime(note.at, timeZone)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <GrowingText
        size="lg"
        maxLength={4000}
        label={t('sheet.note')}
        description={t('sheet.noteHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      {text.trim() && (
        <Button size="xl" variant="default" loading={deed.busy} onClick={save}>
          {t('sheet.addNote')}
        </Button>
      )}
    </section>
  );
}
