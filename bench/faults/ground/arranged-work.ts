import type { Arrange, Arrangements } from './arranged.ts';
import type { Scene } from './scene.ts';

const idOf = ({ ids }: Scene, name: 'jobId' | 'workOrderId' | 'inspectionId' | 'estimateId'): string => ids[name] ?? '';

async function setStage(scene: Scene, stage: string): Promise<void> {
  await scene.world.sql('update work_order set stage = $2 where id = $1', [idOf(scene, 'workOrderId'), stage]);
}
async function setJob(scene: Scene, status: string): Promise<void> {
  await scene.world.sql("update job set decision = 'approved', status = $2 where id = $1", [
    idOf(scene, 'jobId'),
    status,
  ]);
}

/** A job released for work; `started` and `finished` go on from there, all as the technician. */
const released: Arrange = async (scene) => {
  await setStage(scene, 'in_progress');
  await setJob(scene, 'open');
  await scene.world.sql('update job set technician_id = $2 where id = $1', [idOf(scene, 'jobId'), scene.technician.id]);
  return { caller: scene.technician.caller };
};
const started: Arrange = async (scene) => {
  const change = await released(scene);
  await scene.technician.caller.call('startJob', { jobId: idOf(scene, 'jobId') });
  return change;
};
const finished: Arrange = async (scene) => {
  const change = await started(scene);
  await scene.technician.caller.call('finishJob', { jobId: idOf(scene, 'jobId') });
  return change;
};
const checked: Arrange = async (scene) => {
  await setStage(scene, 'quality_check');
  await setJob(scene, 'done');
  return {};
};

/** A released job with a part on it, and that part's line. */
const withPart: Arrange = async (scene) => {
  const [jobId, workOrderId] = [idOf(scene, 'jobId'), idOf(scene, 'workOrderId')];
  const page = await scene.admin.caller.call('getWorkOrder', { workOrderId });
  const job = page.jobs.find(({ id }) => id === jobId);
  const pads = { kind: 'part', description: 'Brake pads', quantity: 1000, unitPrice: 20_000 } as const;
  await scene.admin.caller.call('updateJob', { jobId, version: job?.version ?? 1, lines: [pads] });
  const change = await released(scene);
  const after = await scene.admin.caller.call('getWorkOrder', { workOrderId });
  const { lines, version } = after.jobs.find(({ id }) => id === jobId) ?? {};
  return { ...change, input: { jobId, lineId: lines?.[0]?.id, version, quantity: 1000 } };
};

/** What operations on visits, jobs, inspections and estimates need before they can succeed. */
export const workArrangements: Arrangements = {
  addJob: () => ({
    input: {
      title: 'Front brake pads',
      lines: [{ kind: 'labour', description: 'Labour', quantity: 1000, unitPrice: 52_000 }],
    },
  }),
  approveQuality: checked,
  rejectQuality: checked,
  assignAdvisor: ({ shop }) => ({ input: { staffId: shop.staff.SERVICE_WRITER.id } }),
  checkInVehicle: async (scene) => {
    await setStage(scene, 'scheduled');
    return {};
  },
  moveWorkOrder: () => ({ input: { to: 'inspecting', reason: 'One more look at the brakes' } }),
  issuePart: withPart,
  takeBackPart: async (scene) => {
    const { input, ...rest } = await withPart(scene);
    const line = { jobId: String(input?.jobId), lineId: String(input?.lineId) };
    const { version } = await scene.technician.caller.call('issuePart', line);
    return { ...rest, input: { ...line, version } };
  },
  startJob: released,
  pauseJob: started,
  finishJob: started,
  reopenJob: async (scene) => ({ ...(await finished(scene)), input: { reason: 'It still squeals' } }),
  reviewInspection: async (scene) => {
    await scene.admin.caller.call('finishInspection', { inspectionId: idOf(scene, 'inspectionId'), skipRest: true });
    return {};
  },
  decideMyEstimate: ({ publicIds }) => ({
    input: { version: 1, decisions: [{ job: publicIds.job, decision: 'approved' }], termsAccepted: true },
  }),
  convertEstimate: async (scene) => {
    await scene.admin.caller.call('recordDecision', {
      estimateId: idOf(scene, 'estimateId'),
      how: 'phone',
      who: 'The driver',
      decisions: [{ jobId: idOf(scene, 'jobId'), decision: 'approved' }],
    });
    return {};
  },
};
