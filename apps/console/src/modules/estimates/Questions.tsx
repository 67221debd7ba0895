import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { clockTime, shortDate } from '../../shared/when.ts';
import css from './Estimate.module.css';
import type { Estimate } from './EstimateScreen.tsx';

/** What the customer asked about this estimate, and our answers. */
export function Questions({ estimate }: { readonly estimate: Estimate }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('messages.write');
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>();
  const [answer, { isLoading }] = api.useAnswerCommentMutation();
  const { refetch } = api.useGetEstimateQuery({ estimateId: estimate.id });
  const send = async () => {
    if (!text.trim()) return;
    setError(undefined);
    try {
      await answer({ estimateId: estimate.id, text: text.trim() }).unwrap();
      setText('');
      refetch();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <Panel title={t('estimate.questions')}>
      {estimate.comments.length === 0 && <p className={css.none}>{t('estimate.noQuestions')}</p>}
      <ul className={css.questions}>
        {estimate.comments.map((comment) => (
          <li key={comment.id} data-from={comment.from}>
            <p>{comment.text}</p>
            <small>
              {[comment.author, comment.job].filter(Boolean).join(', ')}, {shortDate(comment.at, timeZone, format)}{' '}
              {clockTime(comment.at, timeZone)}
            </small>
          </li>
        ))}
      </ul>
      {may && estimate.comments.length > 0 && (
        <form
          className={css.answer}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <GrowingText
            label={t('estimate.answer')}
            minRows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {error !== undefined && <ErrorNote error={error} />}
          <Button type="submit" variant="default" loading={isLoading}>
            {t('estimate.answerVerb')}
          </Button>
        </form>
      )}
    </Panel>
  );
}
