import { Button } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import css from './ErrorNote.module.css';
import { useT } from './phrases.tsx';
import { problemOf, problemWords } from './problemWords.ts';

/** A problem in words, with the request number to quote, and a way to try again. */
export function ErrorNote({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useT();
  const problem = problemOf(error);
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
