import { api } from '@pitlane/client/api';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { clockTime, longDate } from '../../shared/when.ts';
import css from './Health.module.css';

const MEGA = 1_000_000;
const EVERY = 15_000;

/** Version, database and queues; asked again every few seconds while it is open. */
export function Health() {
  const { t, timeZone, format } = useSpeech();
  const { data, error, refetch } = api.useGetPlatformHealthQuery({}, { pollingInterval: EVERY });
  if (error && !data) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return null;
  const number = new Intl.NumberFormat(format);
  const facts: readonly (readonly [label: string, value: string, bad?: boolean])[] = [
    [t('ops.version'), data.version],
    [t('ops.shops'), number.format(data.shops)],
    [t('ops.database'), t('ops.megabytes', { megabytes: number.format(Math.round(data.databaseBytes / MEGA)) })],
    [t('ops.queued'), number.format(data.queued)],
    [t('ops.failed'), number.format(data.failed), data.failed > 0],
    [t('ops.mailFailed'), number.format(data.mailFailed), data.mailFailed > 0],
    [t('ops.since'), `${longDate(data.startedAt, timeZone, format)} ${clockTime(data.startedAt, timeZone)}`],
  ];
  return (
    <Panel title={t('ops.health')} className={css.panel}>
      <dl className={css.facts}>
        {facts.map(([label, value, bad]) => (
          <div key={label} data-bad={bad || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
