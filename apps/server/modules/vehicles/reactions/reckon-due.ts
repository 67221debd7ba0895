import { reaction } from '../../../kernel/implement.ts';
import { keepDue } from '../due/keep-due.ts';

/** R-156 Whatever moves a plan makes it be reckoned anew: a reading, a visit that ended, a car that is another. */
export default reaction(
  'vehicles-reckon-due',
  ['vehicle.added', 'vehicle.changed', 'vehicle.odometer_read', 'workOrder.closed'],
  async (scope, event) => {
    const { vehicle } = event.refs;
    if (vehicle) await keepDue(scope, [vehicle]);
  },
);
