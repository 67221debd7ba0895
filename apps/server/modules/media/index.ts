export { claimBookingPhotos } from './claim-booking-photos.ts';
export { filesOf, type ListedFile, photosOf, pointPhotos } from './files-of.ts';
export { type HashedPhoto, hashesOf } from './hashes-of.ts';
export { type StoredPicture, storedFiles, storedPhotos } from './stored-files.ts';
