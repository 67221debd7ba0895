import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

/** What a file belongs to. Uploads travel as multipart/form-data: the fields below plus one part named `file`. */
export const fileOwner = z.enum(['work_order', 'job', 'inspection_point', 'vehicle', 'shop', 'booking']);
export const uploaded = z.object({
  id: s.id,
  publicId: s.publicId,
  photo: s.photo,
  kind: z.enum(['photo', 'document']),
});
export const uploadFile = operation({
  name: 'uploadFile',
  summary: 'Add a photo or document (JPEG, PNG, HEIC, WebP, PDF; up to 10 MB); location data is removed',
  path: '/files',
  may: { staff: 'files.write' },
  input: z.object({
    owner: fileOwner,
    ownerId: s.id,
    point: z.string().max(60).optional(),
    caption: s.words(200).default(''),
    customerVisible: s.flag.default(true),
  }),
  output: uploaded,
  refusals: ['not_found', 'file_too_large', 'file_kind', 'file_broken'],
  records: ['file.added'],
  offline: true,
});
export const changeFile = operation({
  name: 'changeFile',
  summary: 'Change the caption, or whether the customer sees it',
  method: 'PATCH',
  path: '/files/:fileId',
  may: { staff: 'files.write' },
  input: z.object({ fileId: s.id, caption: s.words(200).optional(), customerVisible: z.boolean().optional() }),
  output: s.done,
  refusals: ['not_found'],
  records: ['file.changed'],
});
export const removeFile = operation({
  name: 'removeFile',
  summary: 'Take a file away',
  method: 'DELETE',
  path: '/files/:fileId',
  may: { staff: 'files.write' },
  input: z.object({ fileId: s.id }),
  output: s.done,
  refusals: ['not_found'],
  records: ['file.removed'],
});
export const uploadMyFile = operation({
  name: 'uploadMyFile',
  summary: 'Send the shop a photo or document',
  path: '/customer/work-orders/:workOrder/files',
  may: { customer: true },
  input: z.object({ workOrder: s.publicId, caption: s.words(200).default('') }),
  output: z.object({ id: s.publicId, name: z.string(), url: z.string() }),
  refusals: ['not_found', 'file_too_large', 'file_kind', 'file_broken'],
  records: ['file.added'],
  limit: { max: 40, seconds: 600 },
});
export const uploadBookingPhoto = operation({
  name: 'uploadBookingPhoto',
  summary: 'A photo for a request being written; kept only if the request is sent within a day',
  path: '/public/:shop/photos',
  may: { visitor: true },
  input: z.object({ shop: s.slug }),
  output: z.object({ id: s.publicId, thumbUrl: z.string() }),
  refusals: ['not_found', 'file_too_large', 'file_kind', 'file_broken', 'too_many'],
  records: ['file.added'],
  limit: { max: 24, seconds: 600 },
});
export const listFiles = query({
  name: 'listFiles',
  summary: 'Files of a work order',
  path: '/work-orders/:workOrderId/files',
  may: { staff: 'files.write' },
  input: z.object({ workOrderId: s.id }),
  output: z.object({
    items: z.array(
      s.photo.extend({
        kind: z.string(),
        customerVisible: z.boolean(),
        from: z.enum(['staff', 'customer']),
        at: s.instant,
      }),
    ),
  }),
  refusals: ['not_found'],
  staleOn: ['file.*'],
  about: { workOrder: 'workOrderId' },
});
const file = z.object({ name: z.string(), kind: z.string() });
export const fileEvents = [
  event('file.added', file.extend({ from: z.enum(['staff', 'customer', 'visitor']), customerVisible: z.boolean() }), {
    customer: true,
  }),
  event('file.changed', file),
  event('file.removed', file),
  event('file.expired', file),
] as const;
