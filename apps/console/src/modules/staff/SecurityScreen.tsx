import { Button, PasswordInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { clockTime, longDate } from '../../shared/when.ts';
import '../../shared/words/settings.ts';

function Password() {
  const { t } = useSpeech();
  const [change] = api.useChangePasswordMutation();
  const deed = useDeed();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    if (!(await deed.run(() => change({ current, next }).unwrap()))) return;
    setDone(true);
    setCurrent('');
    setNext('');
  };
  return (
    <Panel title={t('mine.change')}>
      <Fields onSubmit={save}>
        <PasswordInput
          label={t('mine.current')}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('mine.next')}
          description={t('mine.nextHint')}
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        {done && (
          <span data-whole role="status">
            {t('mine.changed')}
          </span>
        )}
        <div data-whole>
          <Button type="submit" loading={deed.busy}>
            {t('mine.change')}
          </Button>
        </div>
      </Fields>
    </Panel>
  );
}

function Devices() {
  const { t, timeZone, format } = useSpeech();
  const { data, error, refetch } = api.useListSessionsQuery({});
  const [revoke] = api.useRevokeSessionMutation();
  const deed = useDeed();
  const when = (at: string) => `${longDate(at, timeZone, format)} ${clockTime(at, timeZone)}`;
  const end = async (sessionId: string) => {
    if (await deed.run(() => revoke({ sessionId }).unwrap())) refetch();
  };
  return (
    <Panel flush title={t('mine.sessions')}>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <ul className={css.rows}>
        {data?.items.map((session) => (
          <li key={session.id}>
            <span className={css.grow}>
              {session.device}, {session.address}
              {session.current && <strong>, {t('mine.thisDevice')}</strong>}
              <div className={css.soft}>
                {t('mine.since', { start: when(session.startedAt), seen: when(session.lastSeenAt) })}
              </div>
            </span>
            {!session.current && (
              <Button
                variant="default"
                title={t('mine.revoke', { device: session.device })}
                onClick={() => end(session.id)}
              >
                {t('mine.revokeVerb')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** My password, and the devices I am signed in on. */
export default function SecurityScreen() {
  const { t } = useSpeech();
  return (
    <SettingsFrame title={t('mine.security')} hint={t('mine.securityHint')}>
      <Password />
      <Devices />
    </SettingsFrame>
  );
}
