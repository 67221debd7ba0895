export { findOrAddVehicle, type NewVehicle } from './find-or-add-vehicle.ts';
export { plateKey } from './knowledge/read-plate.ts';
export { nameOf } from './name-of.ts';
export { noteOdometer } from './note-odometer.ts';
