import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { filesOf, type ListedFile, photosOf } from '../media/index.ts';

/**
 * The photos of jobs, by job: those of the work, newest story last, and those of the finding the job came from. With
 * `customerOnly` those customers may see, under public ids.
 */
export async function jobPhotos(
  scope: Reading,
  jobIds: readonly string[],
  customerOnly = false,
): Promise<Map<string, shapes.Photo[]>> {
  if (jobIds.length === 0) return new Map();
  const jobs = await scope.sql
    .selectFrom('job')
    .select(['id', 'finding_id'])
    .where('shop_id', '=', scope.shopId)
    .where('id', 'in', [...jobIds])
    .where('finding_id', 'is not', null)
    .execute();
  const findingIds = jobs.flatMap((job) => job.finding_id ?? []);
  const [ofWork, ofFindings] = await Promise.all([
    photosOf(scope, 'job', jobIds, { customerOnly }),
    findingIds.length
      ? photosOf(scope, 'inspection_point', findingIds, { customerOnly })
      : new Map<string, shapes.Photo[]>(),
  ]);
  const photos = new Map(ofWork);
  for (const { id, finding_id } of jobs)
    photos.set(id, [...(ofFindings.get(finding_id ?? '') ?? []), ...(ofWork.get(id) ?? [])]);
  return photos;
}

/** The picture of a car, or null. */
export async function carPhoto(scope: Reading, vehicleId: string, customerOnly = false): Promise<shapes.Photo | null> {
  const photos = await photosOf(scope, 'vehicle', [vehicleId], { customerOnly });
  return photos.get(vehicleId)?.at(-1) ?? null;
}

/** Every file of a visit, oldest first. */
export const visitFiles = (scope: Reading, workOrderId: string, customerOnly: boolean): Promise<ListedFile[]> =>
  filesOf(scope, workOrderId, { customerOnly });
