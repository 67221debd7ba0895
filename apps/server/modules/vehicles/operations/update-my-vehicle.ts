import { vehicles } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { carConstraints } from '../add-car.ts';
import { changeCar } from '../change-car.ts';

export default implement(
  vehicles.updateMyVehicle,
  async (scope, { vehicle, version, ...patch }) => {
    const { customerId } = asCustomer(scope.actor);
    const changed = await changeCar(scope, { publicId: vehicle, customerId }, version, patch);
    return { version: changed.version };
  },
  carConstraints,
);
