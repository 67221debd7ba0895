import { Badge } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listProviders } from '@pitlane/contracts/payments';
import { useState } from 'react';
import { AccountForm } from '../../../shared/AccountForm.tsx';
import { fieldProblem } from '../../../shared/fieldProblem.ts';
import { sayKnown } from '../../../shared/known.ts';
import { Panel } from '../../../shared/Panel.tsx';
import { type Key, useSpeech } from '../../../shared/phrases.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import css from './Providers.module.css';

type Provider = OutputOf<typeof listProviders>['items'][number];
type Props = { readonly provider: Provider; readonly onSaved: () => unknown };
const fields = ['account', 'host', 'country', 'currency'] as const;
/** Codes are short, and written large. */
const mostOf: Readonly<Record<string, number>> = { country: 2, currency: 3 };

/** What is typed on a card; secrets begin empty, since nobody gets them back. */
function useCard({ provider, onSaved }: Props) {
  const { t } = useSpeech();
  const [settings, setSettings] = useState(provider.settings);
  const [enabled, setEnabled] = useState(provider.enabled);
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [save] = api.useSetProviderMutation();
  const deed = useDeed();
  const submit = async () => {
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

/** Its fields and keys as the form draws them. */
function useRows(provider: Provider, { settings, setSettings, secrets, setSecrets, deed }: ReturnType<typeof useCard>) {
  const { t } = useSpeech();
  return {
    fields: fields.map((name) => ({
      name,
      label: t(`providers.${name}`),
      ...(name === 'host' && { hint: t('providers.hostHint') }),
      most: mostOf[name] ?? 200,
      value: settings[name] ?? '',
      error: fieldProblem(t, deed.error, `settings.${name}`),
      onChange: (typed: string) => {
        const value = typed.trim();
        setSettings({ ...settings, [name]: (name in mostOf ? value.toUpperCase() : value) || null });
      },
    })),
    secrets: provider.secrets.map(({ name, set }) => ({
      name,
      label: sayKnown(t, `providers.secret.${name}` as Key, name),
      set: t(set ? 'providers.set' : 'providers.missing'),
      most: 4000,
      value: secrets[name] ?? '',
      onChange: (value: string) => setSecrets({ ...secrets, [name]: value }),
    })),
  };
}

/** One provider: on or off, its account, its keys (typed, never shown), its address for messages, and a check. */
export function ProviderCard(props: Props) {
  const { provider, onSaved } = props;
  const { t } = useSpeech();
  const [open, setOpen] = useState(provider.enabled && provider.secrets.some(({ set }) => !set));
  const card = useCard(props);
  const { enabled, setEnabled, deed, submit } = card;
  const rows = useRows(provider, card);
  const [check] = api.useCheckProviderMutation();
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
        <AccountForm
          use={{ label: t('providers.use', { name }), on: enabled, onChange: setEnabled }}
          {...rows}
          hook={{ label: t('providers.hook'), url: provider.hookUrl }}
          deed={deed}
          onSubmit={submit}
          checking={{
            verb: t('providers.check'),
            off: provider.secrets.some(({ set }) => !set),
            at: provider.checkedAt,
            result: sayKnown(t, `providers.result.${provider.checkResult}`, provider.checkResult ?? ''),
            run: () => check({ provider: provider.provider }).unwrap().finally(onSaved),
          }}
        />
      )}
    </Panel>
  );
}
