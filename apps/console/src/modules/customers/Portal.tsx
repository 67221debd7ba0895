import { Switch } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useMay } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { longDate } from '../../shared/when.ts';
import type { Customer } from './customer.ts';

/** Whether the customer may sign in; closing ends their sessions and asks first. */
export function Portal({ customer }: { readonly customer: Customer }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('customers.write');
  const [set] = api.useSetPortalAccessMutation();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const customerId = customer.id;
  const { lastPortalLogin: last, portalEnabled: open } = customer;
  return (
    <Panel title={t('people.portal')}>
      <div className={css.stack}>
        <Switch
          size="md"
          label={t('people.portalSwitch')}
          description={t(open ? 'people.portalOn' : 'people.portalOff')}
          checked={open}
          disabled={!may || deed.busy}
          onChange={() => (open ? setAsking(true) : deed.run(() => set({ customerId, enabled: true }).unwrap()))}
        />
        <span className={css.soft}>
          {last ? t('people.portalLast', { date: longDate(last, timeZone, format) }) : t('people.portalNever')}
        </span>
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
      </div>
      <ConfirmDialog
        opened={asking}
        grave
        title={t('people.portalClose', { name: customer.name })}
        verb={t('people.portalCloseVerb')}
        onConfirm={() => set({ customerId, enabled: false }).unwrap()}
        onClose={() => setAsking(false)}
      >
        {t('people.portalCloseHint')}
      </ConfirmDialog>
    </Panel>
  );
}
