import { api } from '@pitlane/client/api';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { clockTime, longDate } from '../../shared/when.ts';

/** Sign-ins that failed, by account and address; nothing is shown while there are none. */
export function FailedSignIns() {
  const { t, timeZone, format } = useSpeech();
  const { data } = api.useListFailedSignInsQuery({ limit: 20 });
  if (!data || data.items.length === 0) return null;
  return (
    <Panel flush title={t('audit.failed')}>
      <ul className={css.rows}>
        {data.items.map((row) => (
          <li key={`${row.email} ${row.address}`}>
            <span className={css.grow}>{row.email}</span>
            <span className={css.soft}>
              {t('audit.failedRow', {
                count: row.count,
                address: row.address,
                date: `${longDate(row.lastAt, timeZone, format)} ${clockTime(row.lastAt, timeZone)}`,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
