import { Button, PasswordInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useT } from '../../shared/phrases.tsx';
import { problemOf } from '../../shared/problemWords.ts';
import { useDeed } from '../../shared/useDeed.ts';
import css from './Reset.module.css';
import '../../shared/words/settings.ts';

/** A new password by a mailed link; also accepts an invitation. The app opens signed in. */
export default function ResetScreen() {
  const t = useT();
  const { token } = useParams<{ token: string }>();
  const [reset] = api.useResetPasswordMutation();
  const deed = useDeed();
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = t('reset.title');
  }, [t]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await deed.run(() => reset({ token, password }).unwrap())) location.assign(import.meta.env.BASE_URL);
  };
  const expired = deed.error !== undefined && problemOf(deed.error).code === 'link_expired';
  return (
    <main className={css.page}>
      <form className={css.card} onSubmit={save}>
        <h1>{t('reset.title')}</h1>
        <p>{t('reset.hint')}</p>
        <PasswordInput
          size="lg"
          label={t('reset.password')}
          description={t('mine.nextHint')}
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        {expired && <Link href="/reset">{t('reset.expired')}</Link>}
        <Button type="submit" size="lg" loading={deed.busy} fullWidth>
          {t('reset.verb')}
        </Button>
      </form>
    </main>
  );
}
