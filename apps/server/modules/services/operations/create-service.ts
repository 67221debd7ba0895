import { services } from '@pitlane/contracts';
import { newId, newPublicId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { putLines, putPrices, rangeOf, serviceConstraints } from '../put-prices.ts';

export default implement(
  services.createService,
  async (scope, input) => {
    const made = await scope.sql
      .insertInto('service')
      .values({
        shop_id: scope.shopId,
        id: input.id ?? newId(),
        public_id: newPublicId('se'),
        category_id: input.categoryId,
        name: input.name,
        description: input.description,
        kind: input.kind,
        synonyms: input.synonyms,
        safety_critical: input.safetyCritical,
        online: input.online,
        ...rangeOf(input.prices),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await putPrices(scope, made.id, input.prices);
    await putLines(scope, made.id, input.lines);
    scope.record('service.added', { service: made.id }, { name: input.name });
    return made;
  },
  serviceConstraints,
);
