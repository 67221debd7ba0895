import { vehicles } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { suggestModels } from '../knowledge/models.ts';
import { vehicleTypeOf } from '../knowledge/vehicle-type.ts';

export default answer(vehicles.suggestModels, async (_scope, { search }) => ({
  items: suggestModels(search).map(({ make, model, body }) => ({
    make,
    model,
    type: vehicleTypeOf({ make, model, body }),
  })),
}));
