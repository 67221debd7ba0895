import { services } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { searchServices } from '../catalogue/search-services.ts';
import { catalogueOf } from '../catalogue-of.ts';

export default answer(services.listServices, async (scope, { search, categoryId, kind, inactive, cursor, limit }) => {
  const ranked = searchServices(await catalogueOf(scope), search ?? '');
  const fitting = ranked.filter(
    ({ service }) =>
      (inactive || service.active) &&
      (!categoryId || service.category.id === categoryId) &&
      (!kind || service.kind === kind),
  );
  const [start = 0] = readCursor(cursor, 1) ?? [];
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) refuse('invalid_input', 'cursor');
  const rows = fitting.slice(start, start + limit + 1);
  return pageOf(
    rows,
    limit,
    ({ service }) => service,
    () => [start + limit],
  );
});
