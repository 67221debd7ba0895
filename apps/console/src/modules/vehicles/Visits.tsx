import { Link } from 'wouter';
import { ConditionGlyph } from '../../shared/ConditionGlyph.tsx';
import { sayKnown } from '../../shared/known.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useCurrency, useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import type { Vehicle } from './vehicle.ts';

type Visit = Vehicle['visits'][number];

function Heading({ visit }: { readonly visit: Visit }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('workOrders.read');
  const words = t('cars.visit', { number: visit.number });
  return (
    <li style={{ background: 'var(--sheet-2)' }}>
      {may ? <Link href={`/work-orders/${visit.workOrderId}`}>{words}</Link> : <strong>{words}</strong>}
      <span>{longDate(visit.at, timeZone, format)}</span>
      {visit.odometerKm !== null && (
        <span className={css.soft}>{t('cars.km', { km: new Intl.NumberFormat(format).format(visit.odometerKm) })}</span>
      )}
      <span className={css.soft}>{sayKnown(t, `stageName.${visit.stage}`, visit.stage)}</span>
    </li>
  );
}

/** Every visit with its jobs; declined ones stay visible with their price struck. */
export function Visits({ car }: { readonly car: Vehicle }) {
  const { t } = useSpeech();
  const currency = useCurrency();
  return (
    <Panel flush title={t('cars.history')}>
      {car.visits.length === 0 && <p className={css.quiet}>{t('cars.noHistory')}</p>}
      <ul className={css.rows}>
        {car.visits.flatMap((visit) => [
          <Heading key={visit.workOrderId} visit={visit} />,
          ...visit.jobs.map((job, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a visit may hold two jobs of the same name
            <li key={`${visit.workOrderId} ${index}`}>
              <span style={{ width: 112 }}>
                <ConditionGlyph condition={job.condition} />
              </span>
              <span className={css.grow}>
                {job.title}
                {job.decision === 'declined' && <strong>, {t('requests.declined')}</strong>}
              </span>
              <MoneyText amount={job.total} currency={currency} struck={job.decision === 'declined'} />
            </li>
          )),
        ])}
      </ul>
    </Panel>
  );
}
