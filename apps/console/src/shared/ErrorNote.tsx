import { Button } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import css from './ErrorNote.module.css';
import { useT } from './phrases.tsx';
import { problemOf, problemWords } from './problemWords.ts';

/** A problem in words, with the request number to quote, and a way to try again. */
export function ErrorNote({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useT();
  const told = problemOf(error);
  // A page that asks again was only read, so nothing was entered: its address names no record.
  const problem = onRetry && told.code === 'invalid_input' ? { ...told, code: 'not_found' } : told;
  return (
    <div className={css.note} role="alert">
      <IconAlertOctagonFilled size={20} className={css.icon} aria-hidden />
      <div className={css.words}>
        <strong>{t('error.title')}</strong>
        <span>{problemWords(t, problem)}</span>
        {problem.requestId && <span className={css.id}>{t('error.request', { id: problem.requestId })}</span>}
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
