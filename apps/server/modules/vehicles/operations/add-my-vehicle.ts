import { vehicles } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { addCar, carConstraints } from '../add-car.ts';

export default implement(
  vehicles.addMyVehicle,
  async (scope, fields) => {
    const { customerId } = asCustomer(scope.actor);
    const { publicId } = await addCar(scope, { ...fields, customerId });
    return { id: publicId };
  },
  carConstraints,
);
