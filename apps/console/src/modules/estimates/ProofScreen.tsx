import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { verifyAuthorisations } from '@pitlane/contracts/authorisations';
import type { OutputOf } from '@pitlane/contracts/core';
import { IconAlertOctagon, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import records from '../../shared/Records.module.css';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { clockTime } from '../../shared/when.ts';
import '../../shared/words/money.ts';
import '../../shared/words/settings.ts';
import css from './Proof.module.css';

type Result = OutputOf<typeof verifyAuthorisations>;

function Found({ result }: { readonly result: Result }) {
  const { t } = useSpeech();
  const { chains, entries, broken } = result;
  if (broken.length === 0)
    return (
      <p className={css.found} role="status">
        <IconCircleCheck size={20} stroke={1.75} aria-hidden />
        {entries === 0 ? t('proof.none') : t('proof.intact', { chains, entries })}
      </p>
    );
  return (
    <>
      <p className={css.found} data-broken role="alert">
        <IconAlertOctagon size={20} stroke={1.75} aria-hidden />
        {t('proof.broken', { count: broken.length })}
      </p>
      <ul className={records.rows}>
        {broken.map(({ workOrderId, number, position, why }) => (
          <li key={`${workOrderId} ${position}`}>
            <Link href={`/work-orders/${workOrderId}`}>{t('proof.visit', { number })}</Link>
            <span className={records.grow}>{t('proof.brokenAt', { position, why: t(`proof.why.${why}`) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Works out every hash of the customers' decisions again and names what does not hold. */
export default function ProofScreen() {
  const { t, timeZone } = useSpeech();
  const [check, { data, error, isFetching, fulfilledTimeStamp }] = api.useLazyVerifyAuthorisationsQuery();
  return (
    <SettingsFrame title={t('moneyPlace.proof')} hint={t('proof.hint')}>
      <Panel flush title={t('proof.title')}>
        <div className={css.bar}>
          <Button
            size="md"
            loading={isFetching}
            leftSection={<IconShieldCheck size={18} stroke={1.75} />}
            onClick={() => check({})}
          >
            {t(data ? 'proof.again' : 'proof.check')}
          </Button>
          {fulfilledTimeStamp !== undefined && !isFetching && (
            <span className={records.soft}>
              {t('proof.checkedAt', { time: clockTime(new Date(fulfilledTimeStamp).toISOString(), timeZone) })}
            </span>
          )}
        </div>
        {error !== undefined && !isFetching && <ErrorNote error={error} />}
        {data && <Found result={data} />}
      </Panel>
    </SettingsFrame>
  );
}
