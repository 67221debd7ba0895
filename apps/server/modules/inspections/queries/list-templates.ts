import { inspections } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { readVisit } from '../../work-orders/index.ts';
import { type Car, carOf, countPoints, sectionsFor, suggestedKind } from '../choose-template.ts';
import { templates } from '../templates/templates.ts';

const ANY: Car = { fuel: null, drivetrain: null };

export default answer(inspections.listTemplates, async (scope, { workOrderId }) => {
  const visit = workOrderId ? await readVisit(scope, workOrderId) : null;
  const car = visit ? await carOf(scope, visit.vehicleId) : ANY;
  const suggested = visit ? await suggestedKind(scope, visit.id) : 'courtesy';
  const items = templates((await readShop(scope)).locale).map((template) => ({
    key: template.key,
    name: template.name,
    kind: template.kind,
    points: countPoints(sectionsFor(template, car)),
    suggested: template.key === suggested,
  }));
  return { items: items.sort((a, b) => Number(b.suggested) - Number(a.suggested)) };
});
