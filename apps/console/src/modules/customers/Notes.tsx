import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useMay } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { longDate } from '../../shared/when.ts';
import type { Customer } from './customer.ts';

/** Notes about a customer, for staff eyes. */
export function Notes({ customer }: { readonly customer: Customer }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('notes.write');
  const [add] = api.useAddCustomerNoteMutation();
  const deed = useDeed();
  const [text, setText] = useState('');
  const save = async () => {
    if (await deed.run(() => add({ customerId: customer.id, text }).unwrap())) setText('');
  };
  return (
    <Panel title={t('people.notes')}>
      <div className={css.stack}>
        {customer.notes.length === 0 && <span className={css.soft}>{t('people.noNotes')}</span>}
        {customer.notes.map((note) => (
          <div key={note.id}>
            {note.text}
            <div className={css.soft} style={{ fontSize: 13 }}>
              {note.author}, {longDate(note.at, timeZone, format)}
            </div>
          </div>
        ))}
        {may && (
          <GrowingText
            maxLength={4000}
            label={t('people.note')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        {text.trim() && (
          <Button variant="default" loading={deed.busy} onClick={save}>
            {t('people.addNote')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
