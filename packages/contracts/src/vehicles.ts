import { z } from 'zod';
import { event, operation, query } from './core.ts';
import { myPutOffJob, myServiceDue, putOffJob, serviceDue } from './service-due.ts';
import * as s from './shapes.ts';

export * from './service-due.ts';

const known = {
  plateRegion: s.line(8).nullable(),
  vin: s.line(40).nullable(),
  frameNumber: s.line(40).nullable(),
  make: s.line(60).nullable(),
  model: s.line(80).nullable(),
  year: z.int().min(1900).max(2100).nullable(),
  trim: s.line(80).nullable(),
  fuel: z.enum(['petrol', 'diesel', 'hybrid', 'electric', 'lpg', 'other']).nullable(),
  drivetrain: z.enum(['fwd', 'rwd', 'awd']).nullable(),
  type: s.vehicleType.nullable(),
  colour: s.line(40).nullable(),
};
const fields = {
  plate: s.line(16),
  plateRegion: known.plateRegion.default(null),
  vin: known.vin.default(null),
  frameNumber: known.frameNumber.default(null),
  make: known.make.default(null),
  model: known.model.default(null),
  year: known.year.default(null),
  trim: known.trim.default(null),
  fuel: known.fuel.default(null),
  drivetrain: known.drivetrain.default(null),
  type: known.type.default(null),
  colour: known.colour.default(null),
};
/** Without defaults: what a change does not name stays as it is. */
const patch = z.object({ plate: fields.plate, ...known }).partial();

export const vehicleRow = s.vehicleName.extend({
  id: s.id,
  vin: z.string().nullable(),
  type: s.vehicleType.nullable(),
  owner: z.object({ id: s.id, name: z.string() }).nullable(),
  odometerKm: z.int().nullable(),
  lastVisitAt: s.instant.nullable(),
  outOfService: z.boolean(),
  version: s.version,
});
export const vehicle = vehicleRow.extend({
  publicId: s.publicId,
  frameNumber: z.string().nullable(),
  trim: z.string().nullable(),
  fuel: z.string().nullable(),
  drivetrain: z.string().nullable(),
  colour: z.string().nullable(),
  photo: s.photo.nullable(),
  due: z.array(serviceDue),
  putOff: z.array(putOffJob),
  odometer: z.array(z.object({ km: z.int(), at: s.instant, source: z.string() })),
  owners: z.array(z.object({ id: s.id, name: z.string(), from: s.instant, until: s.instant.nullable() })),
  visits: z.array(
    z.object({
      workOrderId: s.id,
      number: z.int(),
      at: s.instant,
      stage: z.string(),
      odometerKm: z.int().nullable(),
      jobs: z.array(z.object({ title: z.string(), condition: s.condition, decision: z.string(), total: s.minor })),
    }),
  ),
});

export const listVehicles = query({
  name: 'listVehicles',
  summary: 'Cars by plate, VIN, make or model',
  path: '/vehicles',
  may: { staff: 'vehicles.read' },
  input: z.object({ search: s.words(80).optional(), ...s.paged }),
  output: s.pageOf(vehicleRow),
  refusals: [],
  staleOn: ['vehicle.*'],
});
export const getVehicle = query({
  name: 'getVehicle',
  summary: 'One car: owners, odometer, history over all visits',
  path: '/vehicles/:vehicleId',
  may: { staff: 'vehicles.read' },
  input: z.object({ vehicleId: s.id }),
  output: vehicle,
  refusals: ['not_found'],
  staleOn: ['vehicle.*', 'workOrder.*', 'job.*'],
  about: { vehicle: 'vehicleId' },
});
export const createVehicle = operation({
  name: 'createVehicle',
  summary: 'Add a car',
  path: '/vehicles',
  may: { staff: 'vehicles.write' },
  input: z.object({ id: s.id.optional(), customerId: s.id.nullable().default(null), ...fields }),
  output: z.object({ id: s.id, publicId: s.publicId, warnings: z.array(z.string()), version: s.version }),
  refusals: ['already_exists', 'not_found'],
  records: ['vehicle.added'],
  offline: true,
});
export const updateVehicle = operation({
  name: 'updateVehicle',
  summary: 'Change a car',
  method: 'PATCH',
  path: '/vehicles/:vehicleId',
  may: { staff: 'vehicles.write' },
  input: patch.extend({ vehicleId: s.id, version: s.version }),
  output: z.object({ version: s.version, warnings: z.array(z.string()) }),
  refusals: ['not_found', 'changed_meanwhile', 'already_exists'],
  records: ['vehicle.changed'],
});
export const recordOdometer = operation({
  name: 'recordOdometer',
  summary: 'Note the odometer',
  path: '/vehicles/:vehicleId/odometer',
  may: { staff: 'jobs.work' },
  input: z.object({ vehicleId: s.id, km: z.int().min(0).max(5_000_000) }),
  output: z.object({ wentBack: z.boolean() }),
  refusals: ['not_found'],
  records: ['vehicle.odometer_read'],
  offline: true,
});
export const transferVehicle = operation({
  name: 'transferVehicle',
  summary: 'The car has a new owner; its history stays with it',
  path: '/vehicles/:vehicleId/transfer',
  may: { staff: 'vehicles.write' },
  input: z.object({ vehicleId: s.id, customerId: s.id }),
  output: s.done,
  refusals: ['not_found', 'already_done'],
  records: ['vehicle.transferred'],
});
export const identified = z.object({
  kind: z.enum(['vin', 'frame', 'none']),
  normalised: z.string().nullable(),
  make: z.string().nullable(),
  model: z.string().nullable(),
  year: z.int().nullable(),
  yearTo: z.int().nullable(),
  type: s.vehicleType.nullable(),
  fuel: z.string().nullable(),
  warnings: z.array(z.string()),
});
export const identifyVehicle = query({
  name: 'identifyVehicle',
  summary: 'What a VIN or Japanese frame number says; warns, never blocks',
  path: '/vehicles/identify',
  may: { staff: 'session' },
  input: z.object({ text: s.line(60) }),
  output: identified,
  refusals: [],
  staleOn: [],
});
export const suggestModels = query({
  name: 'suggestModels',
  summary: 'Makes and models while typing',
  path: '/public/:shop/models',
  may: { visitor: true },
  input: z.object({ shop: s.slug, search: s.line(60) }),
  output: z.object({
    items: z.array(z.object({ make: z.string(), model: z.string(), type: s.vehicleType.nullable() })),
  }),
  refusals: ['not_found'],
  staleOn: [],
});

export const myVehicle = s.vehicleName.extend({
  id: s.publicId,
  vin: z.string().nullable(),
  type: s.vehicleType.nullable(),
  colour: z.string().nullable(),
  odometerKm: z.int().nullable(),
  photo: s.photo.nullable(),
  due: z.array(myServiceDue),
  putOff: z.array(myPutOffJob),
  version: s.version,
});
export const listMyVehicles = query({
  name: 'listMyVehicles',
  summary: 'My cars',
  path: '/customer/vehicles',
  may: { customer: true },
  input: z.object({}),
  output: z.object({ items: z.array(myVehicle) }),
  refusals: [],
  staleOn: ['vehicle.*', 'workOrder.closed', 'job.declined'],
});
export const addMyVehicle = operation({
  name: 'addMyVehicle',
  summary: 'Add a car to my account',
  path: '/customer/vehicles',
  may: { customer: true },
  input: z.object(fields),
  output: z.object({ id: s.publicId }),
  refusals: ['already_exists'],
  records: ['vehicle.added'],
});
export const updateMyVehicle = operation({
  name: 'updateMyVehicle',
  summary: 'Change one of my cars',
  method: 'PATCH',
  path: '/customer/vehicles/:vehicle',
  may: { customer: true },
  input: patch.extend({ vehicle: s.publicId, version: s.version }),
  output: z.object({ version: s.version }),
  refusals: ['not_found', 'changed_meanwhile', 'already_exists'],
  records: ['vehicle.changed'],
});

const plate = z.object({ plate: z.string() });
export const vehicleEvents = [
  event('vehicle.added', plate, { customer: true }),
  event('vehicle.changed', plate.extend({ fields: z.array(z.string()) }), { customer: true }),
  event('vehicle.odometer_read', plate.extend({ km: z.int(), wentBack: z.boolean() })),
  event('vehicle.transferred', plate.extend({ to: z.string() })),
  event('vehicle.service_due', plate.extend({ title: z.string(), count: z.int(), more: z.int(), date: s.day }), {
    customer: true,
  }),
] as const;
