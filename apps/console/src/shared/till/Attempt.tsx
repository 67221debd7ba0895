import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconAlertTriangle, IconCircleCheckFilled, IconHourglass } from '@tabler/icons-react';
import { sayKnown } from '../known.ts';
import { MoneyText } from '../MoneyText.tsx';
import { Pending } from '../Pending.tsx';
import { useT } from '../phrases.tsx';
import { attemptWords } from './attemptWords.ts';
import { StopAttempt } from './StopAttempt.tsx';
import css from './Till.module.css';

/** Asked again this often, ms, should the live line be down. */
const LOOK = 4000;
const glyphs = { wait: IconHourglass, good: IconCircleCheckFilled, bad: IconAlertTriangle } as const;
const looks = {
  created: 'wait',
  pending: 'wait',
  succeeded: 'good',
  failed: 'bad',
  expired: 'bad',
  review: 'bad',
} as const;

type Props = { readonly attemptId: string; readonly onAgain: () => void };

/** One try to collect money: waits with the customer and turns by itself when the provider has answered. */
export function Attempt({ attemptId, onAgain }: Props) {
  const t = useT();
  const read = api.useGetAttemptQuery({ attemptId }, { pollingInterval: LOOK });
  const { data } = read;
  if (!data) return <Pending of={read} rows={2} />;
  const look = looks[data.state];
  const Glyph = glyphs[look];
  const failed = data.state === 'failed' || data.state === 'expired';
  return (
    <div className={css.attempt} data-look={look} role="status">
      <Glyph size={40} stroke={1.5} aria-hidden />
      <strong>{attemptWords(t, data)}</strong>
      <span>
        {t(`provider.${data.provider}`)}, <MoneyText amount={data.amount} currency={data.currency} />
      </span>
      {data.failure && <span>{sayKnown(t, `attempt.why.${data.failure}`, data.failure)}</span>}
      {data.redirectUrl && look === 'wait' && (
        <a href={data.redirectUrl} target="_blank" rel="noreferrer">
          {t('till.openPage')}
        </a>
      )}
      {look === 'wait' && data.cancellable && <StopAttempt attemptId={attemptId} />}
      {failed && (
        <Button size="lg" onClick={onAgain}>
          {t('till.again')}
        </Button>
      )}
    </div>
  );
}
