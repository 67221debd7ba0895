import { Badge, Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listProviders } from '@pitlane/contracts/payments';
import { type FormEvent, useState } from 'react';
import { CopyLink } from '../../../shared/CopyLink.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { Fields } from '../../../shared/Fields.tsx';
import { fieldProblem } from '../../../shared/fieldProblem.ts';
import { sayKnown } from '../../../shared/known.ts';
import { Panel } from '../../../shared/Panel.tsx';
import { type Key, useSpeech } from '../../../shared/phrases.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { clockTime, longDate } from '../../../shared/when.ts';
import css from './Providers.module.css';

type Provider = OutputOf<typeof listProviders>['items'][number];
type Props = { readonly provider: Provider; readonly onSaved: () => unknown };
const fields = ['account', 'host', 'country', 'currency'] as const;
const upper = new Set<string>(['country', 'currency']);

/** What is typed on a card; secrets begin empty, since nobody gets them back. */
function useCard({ provider, onSaved }: Props) {
  const { t } = useSpeech();
  const [settings, setSettings] = useState(provider.settings);
  const [enabled, setEnabled] = useState(provider.enabled);
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [save] = api.useSetProviderMutation();
  const deed = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value.trim() !== ''));
    const wish = { provider: provider.provider, enabled, settings };
    const done = await deed.run(() =>
      save(Object.keys(typed).length > 0 ? { ...wish, secrets: typed } : wish).unwrap(),
    );
    if (!done) return;
    setSecrets({});
    notifications.show({ message: t('providers.saved', { name: t(`provider.${provider.provider}`) }) });
    onSaved();
  };
  return { settings, setSettings, enabled, setEnabled, secrets, setSecrets, deed, submit };
}

/** Asks the provider whether the keys are right, and says what it answered. */
function Check({ provider, onSaved }: Props) {
  const { t, timeZone, format } = useSpeech();
  const [check] = api.useCheckProviderMutation();
  const deed = useDeed();
  const { checkedAt, checkResult } = provider;
  const run = async () => {
    await deed.run(() => check({ provider: provider.provider }).unwrap());
    onSaved();
  };
  return (
    <div data-whole className={css.check}>
      <Button variant="default" loading={deed.busy} onClick={run}>
        {t('providers.check')}
      </Button>
      {checkedAt && (
        <span role="status">
          {sayKnown(t, `providers.result.${checkResult}`, checkResult ?? '')}{' '}
          <small>
            {longDate(checkedAt, timeZone, format)} {clockTime(checkedAt, timeZone)}
          </small>
        </span>
      )}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </div>
  );
}

/** One provider: on or off, its account, its keys (typed, never shown), its address for messages, and a check. */
export function ProviderCard(props: Props) {
  const { provider } = props;
  const { t } = useSpeech();
  const [open, setOpen] = useState(provider.enabled && provider.secrets.some(({ set }) => !set));
  const { settings, setSettings, enabled, setEnabled, secrets, setSecrets, deed, submit } = useCard(props);
  const name = t(`provider.${provider.provider}`);
  const methods = provider.methods.map((method) => t(`payment.method.${method}`)).join(', ');
  return (
    <Panel
      flush={!open}
      title={name}
      note={methods}
      action={
        <span className={css.head}>
          <Badge className={css.badge} color={provider.enabled ? 'petrol' : 'gray'}>
            {t(provider.enabled ? 'providers.on' : 'providers.off')}
          </Badge>
          <button type="button" className={css.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'action.close' : provider.enabled ? 'rates.edit' : 'providers.setUp')}
            <span className="sr-only"> {name}</span>
          </button>
        </span>
      }
    >
      {open && (
        <Fields onSubmit={submit}>
          <div data-whole>
            <Switch
              size="md"
              label={t('providers.use', { name })}
              checked={enabled}
              onChange={(event) => setEnabled(event.currentTarget.checked)}
            />
          </div>
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(`providers.${field}`)}
              description={field === 'host' ? t('providers.hostHint') : undefined}
              maxLength={upper.has(field) ? (field === 'country' ? 2 : 3) : 200}
              value={settings[field] ?? ''}
              error={fieldProblem(t, deed.error, `settings.${field}`)}
              onChange={(event) => {
                const value = event.currentTarget.value.trim();
                setSettings({ ...settings, [field]: (upper.has(field) ? value.toUpperCase() : value) || null });
              }}
            />
          ))}
          {provider.secrets.map((secret) => (
            <PasswordInput
              key={secret.name}
              label={sayKnown(t, `providers.secret.${secret.name}` as Key, secret.name)}
              autoComplete="new-password"
              placeholder={t(secret.set ? 'providers.set' : 'providers.missing')}
              maxLength={4000}
              value={secrets[secret.name] ?? ''}
              onChange={(event) => setSecrets({ ...secrets, [secret.name]: event.currentTarget.value })}
            />
          ))}
          <div data-whole className={css.hook}>
            <span>{t('providers.hook')}</span>
            <CopyLink link={new URL(provider.hookUrl, window.location.origin).href} />
          </div>
          {deed.error !== undefined && <ErrorNote error={deed.error} />}
          <div data-whole>
            <Button type="submit" size="md" loading={deed.busy}>
              {t('action.save')}
            </Button>
          </div>
          <Check {...props} />
        </Fields>
      )}
    </Panel>
  );
}
