import type { vehicles } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Due } from './due-of.ts';
import type { PutOff } from './put-off.ts';
import { stateOn } from './reckon.ts';

const factsOf = (due: Due, today: string) => ({
  title: due.title,
  state: stateOn(today, due),
  dueOn: due.dueOn,
  dueKm: due.dueKm,
  expectedOn: due.expectedOn,
  lastDoneOn: due.lastDone?.day ?? null,
  lastDoneKm: due.lastDone?.km ?? null,
});

/** What is due, for staff; `told` says when the owner heard of it, by code. */
export const dueView = (
  due: Due,
  today: string,
  told: ReadonlyMap<string, string | null>,
): z.output<typeof vehicles.serviceDue> => ({
  ...factsOf(due, today),
  code: due.code,
  basis: due.basis,
  serviceId: due.service?.id ?? null,
  toldAt: told.get(due.code) ?? null,
});

/** What is due, for the car's owner. */
export const myDueView = (due: Due, today: string): z.output<typeof vehicles.myServiceDue> => ({
  ...factsOf(due, today),
  service: due.service?.online ? due.service.publicId : null,
});

export const putOffView = (job: PutOff): z.output<typeof vehicles.putOffJob> => ({
  jobId: job.jobId,
  workOrderId: job.workOrderId,
  number: job.number,
  title: job.title,
  sentence: job.sentence,
  condition: job.condition,
  at: job.at,
  photos: job.photos,
  total: job.total,
  serviceId: job.service?.id ?? null,
});

export const myPutOffView = (job: PutOff, showPrices: boolean): z.output<typeof vehicles.myPutOffJob> => ({
  id: job.publicId,
  title: job.title,
  sentence: job.sentence,
  condition: job.condition,
  at: job.at,
  photos: job.photos,
  total: showPrices ? job.total : null,
  service: job.service?.online ? job.service.publicId : null,
});
