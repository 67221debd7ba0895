import { api } from '@pitlane/client/api';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { clockTime, longDate } from '../../shared/when.ts';
import css from './Alerts.module.css';

/** What looked suspicious in any shop, newest first. */
export function Alerts() {
  const { t, timeZone, format } = useSpeech();
  const { data } = api.useGetPlatformHealthQuery({});
  if (!data) return null;
  return (
    <Panel title={t('ops.alerts')} className={css.panel}>
      {data.alerts.length === 0 && <span className={css.soft}>{t('ops.noAlerts')}</span>}
      <ul className={css.list}>
        {data.alerts.map(({ at, shop, kind, count, minutes, who }) => (
          <li key={`${at}${kind}${shop}`}>
            {t('timeline.staff.platform.alerted', { kind, count, minutes, who })}{' '}
            <small>
              {t('ops.alertAt', {
                time: `${longDate(at, timeZone, format)} ${clockTime(at, timeZone)}`,
                shop: shop ?? t('ops.everywhere'),
              })}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
