import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ErrorNote } from './ErrorNote.tsx';
import css from './Fields.module.css';
import { Fields } from './Fields.tsx';
import { Panel } from './Panel.tsx';
import { useT } from './phrases.tsx';
import { SaveState } from './SaveState.tsx';
import { useDeed } from './useDeed.ts';

type Versioned = { readonly version: number };
type Props = {
  readonly title: string;
  readonly verb?: string;
  /** The page's own title says it already. */
  readonly quiet?: boolean;
  /** Version of the record when the form was opened; a later one by somebody else is refused, not overwritten. */
  readonly version: number;
  readonly onSave: (version: number) => Promise<Versioned>;
  readonly children: (error: unknown) => ReactNode;
};

/** A form of the settings: saves, says so, and keeps what was typed when it is refused. */
export function SaveForm({ title, verb, quiet, version, onSave, children }: Props) {
  const t = useT();
  const deed = useDeed();
  const [own, setOwn] = useState(version);
  const [saved, setSaved] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const done = await deed.run(() => onSave(own));
    if (!done) return;
    setOwn(done.version);
    setSaved(true);
  };
  return (
    <Panel title={title} quiet={quiet}>
      <Fields onSubmit={submit}>
        {children(deed.error)}
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <div data-whole className={css.save}>
          <Button type="submit" size="md" loading={deed.busy}>
            {verb ?? t('action.save')}
          </Button>
          {saved && <SaveState state="saved" />}
        </div>
      </Fields>
    </Panel>
  );
}
