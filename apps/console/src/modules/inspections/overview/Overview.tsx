import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { ConditionGlyph } from '../../../shared/ConditionGlyph.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { PutOffOf } from '../../../shared/PutOff.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SyncChip } from '../../../shared/SyncChip.tsx';
import { useMay } from '../../../shared/session.tsx';
import { countsOf, type Inspection } from '../inspection.ts';
import type { Local } from '../usePoints.ts';
import { Finish } from './Finish.tsx';
import { Found } from './Found.tsx';
import css from './Overview.module.css';
import { Review } from './Review.tsx';
import { Ring } from './Ring.tsx';
import { Sections } from './Sections.tsx';

export type OverviewProps = {
  readonly inspection: Inspection;
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly locals: Readonly<Record<string, Local>>;
  readonly broad?: boolean;
};

function Head({ inspection }: Pick<OverviewProps, 'inspection'>) {
  const t = useT();
  const mayOrder = useMay('workOrders.read');
  const counts = countsOf(inspection.points);
  const car = [inspection.vehicle.make, inspection.vehicle.model, inspection.vehicle.year].filter(Boolean).join(' ');
  return (
    <>
      <header className={css.head}>
        <Link
          href={mayOrder ? `/work-orders/${inspection.workOrderId}` : '/my-jobs'}
          className={css.back}
          aria-label={mayOrder ? t('look.openOrder', { number: inspection.number }) : t('sheet.back')}
        >
          <IconArrowLeft size={24} stroke={1.75} aria-hidden />
        </Link>
        <PlateChip plate={inspection.vehicle.plate} region={inspection.vehicle.plateRegion} size="medium" />
        <span className={css.car}>{car}</span>
        <SyncChip short />
      </header>
      <div className={css.top}>
        <Ring done={counts.total - counts.left} total={counts.total}>
          {String(counts.left)}
        </Ring>
        <div className={css.grow}>
          <h1 className={css.title}>{inspection.name}</h1>
          <p className={css.quiet}>
            {t('look.leftOf', { left: counts.left })} {t('look.of', { total: counts.total })} ·{' '}
            {t(`look.state.${inspection.state}`)}
          </p>
          <p className={css.counts}>
            {(['good', 'monitor', 'urgent'] as const).map((condition) => (
              <span key={condition}>
                <ConditionGlyph condition={condition} word="hidden" size={20} /> {counts[condition]}
              </span>
            ))}
            <span>
              <ConditionGlyph condition="not_checked" word="hidden" size={20} /> {counts.left}
            </span>
          </p>
        </div>
      </div>
    </>
  );
}

/** The whole inspection: how much is left, what was found, and the sections with one mark a point. */
export function Overview(props: OverviewProps) {
  const { inspection, broad } = props;
  return (
    <div className={css.page} data-broad={broad || undefined}>
      <Head inspection={inspection} />
      {(!broad || inspection.state === 'in_review') && <Found points={inspection.points} onOpen={props.onOpen} />}
      <PutOffOf vehicleId={inspection.vehicle.id} workOrderId={inspection.workOrderId} />
      <Sections {...props} />
      {inspection.state === 'in_progress' && <Finish {...props} />}
      {inspection.state === 'in_review' && <Review inspection={inspection} />}
    </div>
  );
}
