import { Button, Group } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { moneyFigure } from '../../shared/money.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import type { Customer } from './customer.ts';
import { LimitForm, type Policy } from './LimitForm.tsx';

function Words({ policy }: { readonly policy: Policy }) {
  const { t, timeZone, format } = useSpeech();
  const { limit, currency, givenBy: name, how, since, recordedBy: by } = policy;
  const amount = `${currency} ${moneyFigure(limit, currency, format)}`;
  return (
    <>
      <strong style={{ fontWeight: 600 }}>{t('limit.upTo', { amount })}</strong>
      <div className={css.soft}>
        {t('limit.jobs', { kinds: policy.conditions.map((one) => t(`condition.${one}`)).join(', ') })}
      </div>
      <div className={css.soft}>
        {t('limit.word', { name, how: t(`decisions.how.${how}`), date: longDate(since, timeZone, format), by })}
      </div>
      {policy.note && <div className={css.soft}>{policy.note}</div>}
    </>
  );
}

/** What the customer lets the shop do without asking, whose word it was, and how it was given. */
export function Limit({ customer }: { readonly customer: Customer }) {
  const { t } = useSpeech();
  const [may, mayRead] = [useMay('estimates.decide'), useMay('estimates.read')];
  const { data, refetch } = api.useGetApprovalPolicyQuery({ customerId: customer.id }, { skip: !mayRead });
  const [end] = api.useEndApprovalPolicyMutation();
  const [doing, setDoing] = useState<'set' | 'end'>();
  if (!data) return null;
  const { policy } = data;
  const close = () => {
    setDoing(undefined);
    refetch();
  };
  return (
    <Panel title={t('limit.title')}>
      {policy ? <Words policy={policy} /> : <p style={{ margin: 0 }}>{t('limit.none')}</p>}
      {may && (
        <Group gap="xs" mt="sm">
          <Button variant="default" onClick={() => setDoing('set')}>
            {t(policy ? 'limit.change' : 'limit.set')}
          </Button>
          {policy && (
            <Button variant="subtle" color="gray" onClick={() => setDoing('end')}>
              {t('limit.end')}
            </Button>
          )}
        </Group>
      )}
      {doing === 'set' && <LimitForm customer={customer} policy={policy} onClose={close} />}
      <ConfirmDialog
        opened={doing === 'end'}
        title={t('limit.endTitle')}
        verb={t('limit.end')}
        onConfirm={() => end({ customerId: customer.id }).unwrap()}
        onClose={close}
      >
        <p>{t('limit.endText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
