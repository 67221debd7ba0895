import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { deliver } from '../../../shared/outbox.ts';
import { PhotoInput } from '../../../shared/PhotoInput.tsx';
import { PhotoStrip } from '../../../shared/PhotoStrip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf, problemWords } from '../../../shared/problemWords.ts';
import type { JobSheet } from '../sheet.ts';
import css from './Job.module.css';

/** Photos of the job; a new one is sent at once, or waits in the outbox. */
export function JobPhotos({ job }: { readonly job: JobSheet }) {
  const t = useT();
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<unknown>();
  const send = async (file: File) => {
    setSending((count) => count + 1);
    setError(undefined);
    try {
      await deliver('uploadFile', { owner: 'job', ownerId: job.jobId }, file.name, file);
    } catch (cause) {
      setError(cause);
    } finally {
      setSending((count) => count - 1);
    }
  };
  return (
    <section className={css.stack}>
      <h2 className={css.heading}>
        {t('sheet.photos')} <span>{job.photos.length}</span>
      </h2>
      <PhotoStrip photos={job.photos} />
      {error !== undefined && (
        <p role="alert" className={css.error}>
          {problemWords(t, problemOf(error))}
        </p>
      )}
      <PhotoInput className={css.tool} label={sending > 0 ? t('save.pending') : t('sheet.photo')} camera onPick={send}>
        <IconCamera size={26} stroke={1.75} aria-hidden />
        {sending > 0 ? t('save.pending') : t('sheet.photo')}
      </PhotoInput>
    </section>
  );
}
