import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { filesOf, type ListedFile, photosOf } from '../media/index.ts';

/** The photos of jobs, by job; with `customerOnly` those customers may see, under public ids. */
export const jobPhotos = (
  scope: Reading,
  jobIds: readonly string[],
  customerOnly = false,
): Promise<Map<string, shapes.Photo[]>> => photosOf(scope, 'job', jobIds, { customerOnly });

/** The picture of a car, or null. */
export async function carPhoto(scope: Reading, vehicleId: string, customerOnly = false): Promise<shapes.Photo | null> {
  const photos = await photosOf(scope, 'vehicle', [vehicleId], { customerOnly });
  return photos.get(vehicleId)?.at(-1) ?? null;
}

/** Every file of a visit, oldest first. */
export const visitFiles = (scope: Reading, workOrderId: string, customerOnly: boolean): Promise<ListedFile[]> =>
  filesOf(scope, workOrderId, { customerOnly });
