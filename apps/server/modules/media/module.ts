import type { Room } from '../../kernel/implement.ts';
import { expireFilesWork } from './expiry.ts';
import changeFile from './operations/change-file.ts';
import removeFile from './operations/remove-file.ts';
import uploadBookingPhoto from './operations/upload-booking-photo.ts';
import uploadFile from './operations/upload-file.ts';
import uploadMyFile from './operations/upload-my-file.ts';
import listFiles from './queries/list-files.ts';
import onWorkOrderClosed from './reactions/on-work-order-closed.ts';
import onWorkOrderOpened from './reactions/on-work-order-opened.ts';
import { sweepOrphans } from './sweep-orphans.ts';

export const room: Room = {
  name: 'media',
  does: [uploadFile, changeFile, removeFile, listFiles, uploadMyFile, uploadBookingPhoto],
  hears: [onWorkOrderClosed, onWorkOrderOpened],
  works: [expireFilesWork],
  sweeps: [sweepOrphans],
};
