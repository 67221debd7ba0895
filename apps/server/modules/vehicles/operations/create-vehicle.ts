import { vehicles } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { addCar, carConstraints } from '../add-car.ts';

export default implement(vehicles.createVehicle, addCar, carConstraints);
