import { IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { ConditionGlyph } from '../../../shared/ConditionGlyph.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { SaveState } from '../../../shared/SaveState.tsx';
import { useMay } from '../../../shared/session.tsx';
import { longDate } from '../../../shared/when.ts';
import { countsOf, type Inspection, measuredWords, needsPhoto, type Point } from '../inspection.ts';
import { Ring } from '../overview/Ring.tsx';
import type { Local } from '../usePoints.ts';
import { AddJob } from './AddJob.tsx';
import { Conditions } from './Conditions.tsx';
import { Measure } from './Measure.tsx';
import css from './Point.module.css';
import { PointBar } from './PointBar.tsx';
import { PointPhotos } from './PointPhotos.tsx';
import { PointWords } from './PointWords.tsx';
import { useSwipe } from './useSwipe.ts';
import { whyWords } from './whyWords.ts';

export type PointPart = Partial<Pick<Point, 'condition' | 'measured' | 'note' | 'customerSentence'>>;
type Props = {
  readonly inspection: Inspection;
  readonly point: Point;
  readonly local: Local | undefined;
  readonly onRecord: (part: PointPart) => void;
  readonly onOpen: (key: string | undefined) => void;
  readonly broad: boolean;
};

function Head({ inspection, point, onOpen, broad }: Omit<Props, 'local' | 'onRecord'>) {
  const { t } = useSpeech();
  const section = inspection.sections.find((one) => one.key === point.section);
  const inSection = inspection.points.filter((one) => one.section === point.section);
  const place = inSection.findIndex((one) => one.key === point.key) + 1;
  const { left, total } = countsOf(inspection.points);
  return (
    <>
      {!broad && (
        <header className={css.head}>
          <button
            type="button"
            className={css.back}
            aria-label={t('look.toOverview')}
            onClick={() => onOpen(undefined)}
          >
            <IconArrowLeft size={24} stroke={1.75} aria-hidden />
          </button>
          <PlateChip plate={inspection.vehicle.plate} region={inspection.vehicle.plateRegion} size="medium" />
          <span className={css.left}>
            <strong>{t('look.leftOf', { left })}</strong>
            <small>{t('look.of', { total })}</small>
          </span>
          <Ring done={total - left} total={total} size={48} />
        </header>
      )}
      <p className={css.place}>{t('look.place', { section: section?.name ?? '', place, total: inSection.length })}</p>
      <h1 className={css.title}>{point.name}</h1>
    </>
  );
}

function LastTime({ point }: Pick<Props, 'point'>) {
  const { t, timeZone, format } = useSpeech();
  const { previous } = point;
  if (!previous) return null;
  const date = longDate(previous.at, timeZone, format);
  const km = previous.odometerKm;
  return (
    <p className={css.last}>
      <IconHistory size={20} stroke={1.75} aria-hidden />
      <span>
        {km === null
          ? t('look.last', { date })
          : t('look.lastKm', { date, km: new Intl.NumberFormat(format).format(km) })}
      </span>
      <strong>{measuredWords(point, previous.measured)}</strong>
      <ConditionGlyph condition={previous.condition} />
      {previous.note && <q>{previous.note}</q>}
    </p>
  );
}

/** One point: values, condition, photo, words. What is chosen is saved at once and says so. */
export function PointCard(props: Props) {
  const { inspection, point, local, onRecord, onOpen, broad } = props;
  const { t } = useSpeech();
  const mayWrite = useMay('inspections.write');
  const mayReview = useMay('inspections.review');
  const { points } = inspection;
  const index = points.findIndex((one) => one.key === point.key);
  const step = (by: number) => onOpen(points[index + by]?.key);
  const swipe = useSwipe((by) => points[index + by] && step(by));
  const open = inspection.state === 'in_progress' || (inspection.state === 'in_review' && mayReview);
  const locked = !mayWrite || !open;
  const why = whyWords(t, local?.why);
  return (
    <div className={css.page} {...swipe}>
      <Head inspection={inspection} point={point} onOpen={onOpen} broad={broad} />
      <LastTime point={point} />
      {point.input === 'measure' && (
        <Measure point={point} locked={locked} onMeasured={(measured) => onRecord({ measured })} />
      )}
      <section className={css.stack}>
        <h2 className={css.heading}>
          {t('look.condition')} {why && <span>{why}</span>}
          <span className={css.state} aria-live="polite">
            {local && <SaveState state={local.state} />}
          </span>
        </h2>
        <Conditions value={point.condition} locked={locked} onChoose={(condition) => onRecord({ condition })} />
        {needsPhoto(point) && (
          <p className={css.needed} role="status">
            {t('look.photoNeeded')}
          </p>
        )}
        {local?.error !== undefined && <ErrorNote error={local.error} onRetry={() => onRecord(local.part)} />}
      </section>
      <PointPhotos inspectionId={inspection.id} point={point} />
      <PointWords point={point} locked={locked} onRecord={onRecord} />
      <AddJob inspection={inspection} point={point} />
      <PointBar points={points} index={index} onStep={step} />
    </div>
  );
}
