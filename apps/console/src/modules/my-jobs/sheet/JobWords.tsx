import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { deliver } from '../../../shared/outbox.ts';
import { useT } from '../../../shared/phrases.tsx';
import { SaveState } from '../../../shared/SaveState.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import type { JobSheet } from '../sheet.ts';
import css from './Job.module.css';

/** Cause, correction, and the few words the customer reads while the job runs. */
export function JobWords({ job }: { readonly job: JobSheet }) {
  const t = useT();
  const deed = useDeed();
  const [words, setWords] = useState({
    cause: job.cause ?? '',
    correction: job.correction ?? '',
    statusWords: job.statusWords ?? '',
  });
  const [state, setState] = useState<'saved' | 'queued'>();
  const put = (part: Partial<typeof words>) => {
    setState(undefined);
    setWords((now) => ({ ...now, ...part }));
  };
  const changed =
    words.cause !== (job.cause ?? '') ||
    words.correction !== (job.correction ?? '') ||
    words.statusWords !== (job.statusWords ?? '');
  const save = async () => {
    const input = {
      jobId: job.jobId,
      cause: words.cause || null,
      correction: words.correction || null,
      statusWords: words.statusWords || null,
    };
    const done = await deed.run(() => deliver('describeJob', input, job.title));
    if (done) setState(done.state);
  };
  return (
    <section className={css.stack}>
      <h2 className={css.heading}>{t('sheet.words')}</h2>
      <TextInput
        size="lg"
        label={t('sheet.status')}
        description={t('sheet.statusHint')}
        maxLength={120}
        value={words.statusWords}
        onChange={(event) => put({ statusWords: event.currentTarget.value })}
      />
      {(['cause', 'correction'] as const).map((field) => (
        <GrowingText
          key={field}
          size="lg"
          minRows={2}
          maxLength={2000}
          label={t(`sheet.${field}`)}
          value={words[field]}
          onChange={(event) => put({ [field]: event.currentTarget.value })}
        />
      ))}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      {state && <SaveState state={state} />}
      {changed && (
        <Button size="xl" variant="default" loading={deed.busy} onClick={save}>
          {t('sheet.saveWords')}
        </Button>
      )}
    </section>
  );
}
