import { Button, PasswordInput, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useEffect } from 'react';
import { Link } from 'wouter';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { useT } from '../shared/phrases.tsx';
import { Mark } from './Mark.tsx';
import css from './SignIn.module.css';

/** E-mail and password of a staff member. A right answer loads the session again, and the app opens. */
export function SignIn() {
  const t = useT();
  const [signIn, { error, isLoading }] = api.useSignInMutation();
  const [readSession] = api.useLazyGetSessionQuery();
  useEffect(() => {
    document.title = t('signIn.title');
  }, [t]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const answer = await signIn({ email: String(fields.get('email')), password: String(fields.get('password')) });
    if (!answer.error) await readSession({});
  };
  return (
    <main className={css.page}>
      <form className={css.card} onSubmit={submit}>
        <Mark size={44} />
        <h1 className={css.title}>{t('signIn.title')}</h1>
        <TextInput size="lg" name="email" type="email" label={t('signIn.email')} autoComplete="username" required />
        <PasswordInput
          size="lg"
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          required
        />
        {error && <ErrorNote error={error} />}
        <Button type="submit" size="lg" loading={isLoading} fullWidth>
          {t('signIn.verb')}
        </Button>
        <Link href="/reset" className={css.forgot}>
          {t('signIn.forgot')}
        </Link>
      </form>
    </main>
  );
}
