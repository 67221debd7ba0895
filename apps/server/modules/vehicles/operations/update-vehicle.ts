import { vehicles } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { carConstraints } from '../add-car.ts';
import { changeCar } from '../change-car.ts';

export default implement(
  vehicles.updateVehicle,
  (scope, { vehicleId, version, ...patch }) => changeCar(scope, { id: vehicleId }, version, patch),
  carConstraints,
);
