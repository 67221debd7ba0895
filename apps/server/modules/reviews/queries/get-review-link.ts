import { reviews } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { namesOf } from '../names.ts';
import { readLink } from '../read-link.ts';
import { finishedServices } from '../visit-of.ts';

export default answer(reviews.getReviewLink, async (scope, { token }) => {
  const { visit, done } = await readLink(scope, token);
  const { timeZone } = await readShop(scope);
  const { name, vehicle } = await namesOf(scope, visit.customerId, visit.vehicleId);
  const { services } = await finishedServices(scope, visit.id);
  return {
    vehicle,
    name: name.split(' ')[0] ?? '',
    finishedOn: dayAt(new Date(visit.closedAt ?? scope.now), timeZone),
    services: services.map(({ publicId, name: service }) => ({ id: publicId, name: service })),
    done,
  };
});
