import { Badge } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getSmsSender } from '@pitlane/contracts/notifications';
import { useState } from 'react';
import { AccountForm } from '../../shared/AccountForm.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { sayKnown } from '../../shared/known.ts';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import '../../shared/words/settings.ts';

type Sender = OutputOf<typeof getSmsSender>;
type Props = { readonly sender: Sender; readonly onSaved: () => unknown };
const MOST = 34;

/** The shop's account at Twilio; the token is typed, never shown. */
function Account({ sender, onSaved }: Props) {
  const t = useT();
  const [draft, setDraft] = useState({ enabled: sender.enabled, accountSid: sender.accountSid, sender: sender.sender });
  const [token, setToken] = useState('');
  const [save] = api.useSetSmsSenderMutation();
  const [check] = api.useCheckSmsSenderMutation();
  const deed = useDeed();
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const submit = async () => {
    const authToken = token.trim();
    const done = await deed.run(() => save(authToken ? { ...draft, authToken } : draft).unwrap());
    if (!done) return;
    setToken('');
    notifications.show({ message: t('texting.saved') });
    onSaved();
  };
  return (
    <Panel
      title={t('texting.twilio')}
      action={
        <Badge color={sender.enabled ? 'petrol' : 'gray'}>{t(sender.enabled ? 'texting.on' : 'texting.off')}</Badge>
      }
    >
      <AccountForm
        use={{ label: t('texting.use'), on: draft.enabled, onChange: (enabled) => put({ enabled }) }}
        fields={(['accountSid', 'sender'] as const).map((name) => ({
          name,
          label: t(`texting.${name}`),
          hint: t(`texting.${name}Hint`),
          most: MOST,
          value: draft[name],
          error: fieldProblem(t, deed.error, name),
          onChange: (value) => put({ [name]: value.trimStart() }),
        }))}
        secrets={[
          {
            name: 'authToken',
            label: t('texting.authToken'),
            set: t(sender.tokenSet ? 'texting.set' : 'texting.missing'),
            most: 200,
            value: token,
            error: fieldProblem(t, deed.error, 'authToken'),
            onChange: setToken,
          },
        ]}
        hook={{ label: t('texting.hook'), url: sender.hookUrl }}
        deed={deed}
        onSubmit={submit}
        checking={{
          verb: t('texting.check'),
          off: !sender.tokenSet,
          at: sender.checkedAt,
          result: sayKnown(t, `texting.result.${sender.checkResult}`, sender.checkResult ?? ''),
          run: () => check({}).unwrap().finally(onSaved),
        }}
      />
    </Panel>
  );
}

/** How the shop sends text messages, if it does. */
export default function TextsScreen() {
  const t = useT();
  const read = api.useGetSmsSenderQuery({});
  const { data, refetch } = read;
  return (
    <SettingsFrame title={t('texting.title')} hint={t('texting.hint')}>
      <Pending of={read} rows={6} />
      {data && <Account key={data.version} sender={data} onSaved={refetch} />}
    </SettingsFrame>
  );
}
