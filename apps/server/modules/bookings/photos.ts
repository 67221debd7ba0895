export { claimBookingPhotos, photosOf } from '../media/index.ts';
