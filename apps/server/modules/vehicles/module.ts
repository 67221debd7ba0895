import type { Room } from '../../kernel/implement.ts';
import { sweepDue } from './due/remind-due.ts';
import addMyVehicle from './operations/add-my-vehicle.ts';
import createVehicle from './operations/create-vehicle.ts';
import recordOdometer from './operations/record-odometer.ts';
import remindAllDue from './operations/remind-all-due.ts';
import transferVehicle from './operations/transfer-vehicle.ts';
import updateMyVehicle from './operations/update-my-vehicle.ts';
import updateVehicle from './operations/update-vehicle.ts';
import getVehicle from './queries/get-vehicle.ts';
import identifyVehicle from './queries/identify-vehicle.ts';
import listMyVehicles from './queries/list-my-vehicles.ts';
import listServiceDue from './queries/list-service-due.ts';
import listVehicles from './queries/list-vehicles.ts';
import previewDueReminders from './queries/preview-due-reminders.ts';
import suggestModels from './queries/suggest-models.ts';
import forgetReckoned from './reactions/forget-reckoned.ts';
import reckonDue from './reactions/reckon-due.ts';

export const room: Room = {
  name: 'vehicles',
  does: [
    listVehicles,
    getVehicle,
    identifyVehicle,
    suggestModels,
    createVehicle,
    updateVehicle,
    recordOdometer,
    transferVehicle,
    listMyVehicles,
    addMyVehicle,
    updateMyVehicle,
    listServiceDue,
    previewDueReminders,
    remindAllDue,
  ],
  hears: [reckonDue, forgetReckoned],
  sweeps: [sweepDue],
};
