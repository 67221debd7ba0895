import { vehicles } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { identifyVehicle } from '../knowledge/identify-vehicle.ts';

export default answer(vehicles.identifyVehicle, async (_scope, { text }) => {
  const known = identifyVehicle(text);
  const nothing = { normalised: null, make: null, model: null, year: null, yearTo: null, type: null, fuel: null };
  if (known.kind === 'none') return { kind: 'none' as const, ...nothing, warnings: ['not_identified'] };
  const { make = null, model = null, vehicleType: type, warnings } = known;
  if (known.kind === 'frame') {
    const { frameNumber, yearFrom = null, yearTo = null } = known;
    return {
      ...nothing,
      kind: 'frame' as const,
      normalised: frameNumber,
      make,
      model,
      year: yearFrom,
      yearTo,
      type,
      warnings,
    };
  }
  const { vin, year = null, fuel = null } = known;
  return { ...nothing, kind: 'vin' as const, normalised: vin, make, model, year, type, fuel, warnings };
});
