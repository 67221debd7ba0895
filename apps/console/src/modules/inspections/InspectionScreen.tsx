import { useLocation, useParams, useSearch } from 'wouter';
import { Pending } from '../../shared/Pending.tsx';
import css from './Inspection.module.css';
import { nextOpen, worst } from './inspection.ts';
import { Overview } from './overview/Overview.tsx';
import { PointCard } from './point/PointCard.tsx';
import { useBroad } from './useBroad.ts';
import { usePoints } from './usePoints.ts';
import '../../shared/words/technician.ts';

/** Overview and points; on tablets side by side. The open point stands in the address, so that “back” leaves it. */
export default function InspectionScreen() {
  const { inspectionId } = useParams<{ inspectionId: string }>();
  const [, go] = useLocation();
  const broad = useBroad();
  const asked = new URLSearchParams(useSearch()).get('point');
  const read = usePoints(inspectionId);
  const { inspection, record, locals } = read;
  if (!inspection) return <Pending of={read} rows={10} />;
  const { points } = inspection;
  const start = broad && !asked ? (nextOpen(points) ?? worst(points) ?? points[0])?.key : asked;
  const point = points.find((one) => one.key === start);
  const home = `/inspections/${inspectionId}`;
  const open = (key: string | undefined) =>
    go(key ? `${home}?point=${encodeURIComponent(key)}` : home, { replace: asked !== null && key !== undefined });
  const card = point && (
    <PointCard
      key={point.key}
      inspection={inspection}
      point={point}
      local={locals[point.key]}
      onRecord={(part) => record(point, part)}
      onOpen={open}
      broad={broad}
    />
  );
  if (!broad) return card ?? <Overview inspection={inspection} open={undefined} onOpen={open} locals={locals} />;
  return (
    <div className={css.columns}>
      <div className={css.list}>
        <Overview inspection={inspection} open={point?.key} onOpen={open} locals={locals} broad />
      </div>
      <div className={css.point}>{card}</div>
    </div>
  );
}
