import { reviews } from '@pitlane/contracts';
import { newId, newPublicId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { namesOf, publicName } from '../names.ts';
import { readLink } from '../read-link.ts';
import { finishedServices } from '../visit-of.ts';

/** Two tries at once are settled by the database: one review a visit. */
export default implement(
  reviews.leaveReview,
  async (scope, { token, stars, services, words }) => {
    const { sql, shopId, now, record } = scope;
    const { visit, done } = await readLink(scope, token);
    if (done) refuse('already_done');
    const finished = await finishedServices(scope, visit.id);
    const byId = new Map(finished.services.map((service) => [service.publicId, service]));
    const rated = new Map(services.map((each) => [each.service, each.stars]));
    if ([...rated.keys()].some((id) => !byId.has(id))) refuse('invalid_input', 'services');
    const { name, vehicle } = await namesOf(scope, visit.customerId, visit.vehicleId);
    const car = [vehicle.make, vehicle.model].filter(Boolean).join(' ');
    const id = newId();
    const publicId = newPublicId('re');
    await sql
      .insertInto('review')
      .values({
        shop_id: shopId,
        id,
        public_id: publicId,
        work_order_id: visit.id,
        customer_id: visit.customerId,
        vehicle_id: visit.vehicleId,
        stars,
        words,
        name: publicName(name),
        about: [car, finished.services[0]?.name ?? finished.first].filter(Boolean).join(' · ') || null,
        left_at: now,
      })
      .execute();
    const rows = [...rated].flatMap(([service, given]) => {
      const known = byId.get(service);
      return known ? [{ shop_id: shopId, review_id: id, service_id: known.id, name: known.name, stars: given }] : [];
    });
    if (rows.length > 0) await sql.insertInto('review_service').values(rows).execute();
    record('review.left', visit.refs, { stars, words });
    return { id: publicId };
  },
  { review_visit: 'already_done' },
);
