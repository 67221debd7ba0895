import { Button, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import css from './Reset.module.css';
import '../../shared/words/settings.ts';

/** Asks for a mail with a reset link; the answer is the same whether the address is known or not. */
export default function AskResetScreen() {
  const t = useT();
  const [ask] = api.useRequestPasswordResetMutation();
  const deed = useDeed();
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    document.title = t('reset.askTitle');
  }, [t]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await deed.run(() => ask({ email }).unwrap())) setAsked(true);
  };
  return (
    <main className={css.page}>
      <form className={css.card} onSubmit={send}>
        <h1>{t('reset.askTitle')}</h1>
        <p>{t('reset.askHint')}</p>
        <TextInput
          size="lg"
          type="email"
          label={t('reset.email')}
          autoComplete="username"
          required
          value={email}
          error={fieldProblem(t, deed.error, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        {asked && <p role="status">{t('reset.asked')}</p>}
        <Button type="submit" size="lg" loading={deed.busy} fullWidth>
          {t('reset.askVerb')}
        </Button>
        <Link href="/" className={css.back}>
          {t('reset.back')}
        </Link>
      </form>
    </main>
  );
}
