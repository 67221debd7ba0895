import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import type { Customer } from './customer.ts';

const channels = ['email', 'sms', 'whatsapp', 'marketing'] as const;
type Channel = (typeof channels)[number];

/** What the customer agreed to, by channel, with when and how. */
export function Consents({ customer }: { readonly customer: Customer }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('customers.write');
  const [record] = api.useRecordConsentMutation();
  const [asking, setAsking] = useState<{ readonly channel: Channel; readonly given: boolean }>();
  const now = (channel: Channel) =>
    customer.consents.filter((one) => one.channel === channel).sort((one, other) => other.at.localeCompare(one.at))[0];
  const words = (channel: Channel) => {
    const consent = now(channel);
    if (!consent) return t('people.consentUnknown');
    const params = { date: longDate(consent.at, timeZone, format), how: consent.how };
    return consent.given ? t('people.consentGiven', params) : t('people.consentWithdrawn', params);
  };
  const verb = (channel: Channel, given: boolean) =>
    t(given ? 'people.consentGive' : 'people.consentWithdraw', { channel: t(`people.consent.${channel}`) });
  return (
    <Panel flush title={t('people.consents')}>
      <ul className={css.rows}>
        {channels.map((channel) => {
          const given = !now(channel)?.given;
          return (
            <li key={channel}>
              <span className={css.grow}>
                {t(`people.consent.${channel}`)}
                <div className={css.soft}>{words(channel)}</div>
              </span>
              {may && (
                <Button variant="default" title={verb(channel, given)} onClick={() => setAsking({ channel, given })}>
                  {t('people.consentVerb')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asking && (
        <ConfirmDialog
          opened
          title={verb(asking.channel, asking.given)}
          verb={t('people.consentVerb')}
          reason={{ label: t('people.consentHow'), needed: true }}
          onConfirm={(how) => record({ customerId: customer.id, ...asking, how }).unwrap()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Panel>
  );
}
