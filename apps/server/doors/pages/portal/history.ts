import type { FastifyReply } from 'fastify';
import type { HistoryProps, PastVisit } from '../../../../site/src/pages/portal.props.ts';
import type { VehicleView } from '../../../../site/src/shared/views.ts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { sendPage } from '../send-page.ts';
import { vehicleView } from '../views/car.ts';
import type { OwnVisit } from '../visit.ts';

const MOST_PAGES = 5;

async function allVisits({ mine, locale }: OwnVisit) {
  const visits = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await mine('listMyVisits', { locale, limit: 100, ...(cursor ? { cursor } : {}) });
    visits.push(...answer.items);
    if (!answer.nextCursor) break;
    cursor = answer.nextCursor;
  }
  return visits;
}

/** Past visits per car, newest first. */
export async function showHistory(visit: OwnVisit): Promise<FastifyReply> {
  const [visits, cars] = await Promise.all([allVisits(visit), visit.mine('listMyVehicles', {})]);
  const rows = new Map<string, { vehicle: VehicleView; visits: PastVisit[] }>(
    cars.items.map((car) => [car.plate, { vehicle: vehicleView(car), visits: [] }]),
  );
  for (const past of visits) {
    const row = rows.get(past.vehicle.plate) ?? { vehicle: vehicleView(past.vehicle), visits: [] };
    rows.set(past.vehicle.plate, row);
    row.visits.push({
      id: past.id,
      number: String(past.number),
      href: `/customer/work-order/${past.id}`,
      closedOn: dayAt(new Date(past.at), visit.front.timeZone),
      jobs: past.jobs.filter((job) => job.decision !== 'declined').map((job) => job.title),
      declined: past.jobs.filter((job) => job.decision === 'declined').map((job) => job.title),
      ...(past.total === null ? {} : { total: { amount: past.total, currency: past.currency } }),
    });
  }
  const props: HistoryProps = { vehicles: [...rows.values()] };
  return sendPage(visit, 'history', props);
}
