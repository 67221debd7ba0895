import { Switch } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { SaveState, type Saving } from '../../shared/SaveState.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import '../../shared/words/settings.ts';

const fields = [
  'notifyOnAssignment',
  'notifyOnMessage',
  'notifyOnEstimate',
  'emailEnabled',
  'smsEnabled',
  'pushEnabled',
] as const;

/** What I want to be told, and how; each switch is saved at once. */
export default function PreferencesScreen() {
  const t = useT();
  const read = api.useGetPreferencesQuery({});
  const { data } = read;
  const [update] = api.useUpdatePreferencesMutation();
  const deed = useDeed();
  const [over, setOver] = useState<Partial<Record<(typeof fields)[number], boolean>>>({});
  const [state, setState] = useState<Saving>();
  const put = async (field: (typeof fields)[number], on: boolean) => {
    setOver((all) => ({ ...all, [field]: on }));
    setState('pending');
    const done = await deed.run(() => update({ [field]: on }).unwrap());
    setState(done ? 'saved' : 'failed');
    if (!done) setOver((all) => ({ ...all, [field]: !on }));
  };
  const shown = data && { ...data, ...over };
  return (
    <SettingsFrame title={t('mine.preferences')} hint={t('mine.preferencesHint')}>
      <Pending of={read} rows={4} />
      {shown && (
        <Panel title={t('mine.preferences')} action={state && <SaveState state={state} />}>
          <div className={css.stack}>
            {fields.map((field) => (
              <Switch
                key={field}
                size="md"
                label={t(`mine.${field}`)}
                checked={shown[field]}
                onChange={(event) => put(field, event.currentTarget.checked)}
              />
            ))}
            {deed.error !== undefined && <ErrorNote error={deed.error} />}
          </div>
        </Panel>
      )}
    </SettingsFrame>
  );
}
