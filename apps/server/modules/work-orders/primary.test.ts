import type { Role, workOrders } from '@pitlane/contracts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { primaryOf } from './primary.ts';

const person = (role: Role, staffId: string = role): Actor => ({
  kind: 'staff',
  role,
  staffId,
  shopId: 'shop',
  personId: staffId,
  name: staffId,
  sessionId: 'session',
  platform: false,
});
const advisor = person('SERVICE_WRITER');
type Job = Parameters<typeof primaryOf>[0]['jobs'][number];
const job = (decision: string, more: Partial<Job> = {}): Job => ({
  id: more.title ?? 'job',
  title: 'Front pads',
  status: 'open',
  decision,
  booked: false,
  technician_id: null,
  technician: null,
  pause_reason: null,
  ...more,
});
const chanda = { technician_id: 'chanda', technician: 'Chanda Phiri' };
type Rest = { readonly inspections?: { readonly state: string }[]; readonly startsItself?: boolean };
const next = (stage: workOrders.Stage, jobs: Job[] = [], rest: Rest = {}, actor = advisor) =>
  primaryOf({ stage, jobs, inspections: rest.inspections ?? [], startsItself: rest.startsItself ?? true }, actor);

describe('the next step of a work order', () => {
  it('R-267 is one: unsent jobs first, then what the stage asks for', () => {
    expect(next('scheduled')?.action).toBe('check_in');
    expect(next('arrived')?.action).toBe('inspect');
    expect(next('inspecting', [], { inspections: [{ state: 'in_progress' }] })?.action).toBe('finish_inspection');
    expect(next('inspecting', [job('not_sent')], { inspections: [{ state: 'in_review' }] })?.action).toBe('review');
    expect(next('in_progress', [job('approved'), job('not_sent')])).toMatchObject({ action: 'send_estimate', jobs: 1 });
    expect(next('awaiting_approval', [job('pending')])?.action).toBe('record_decision');
    expect(next('in_progress', [job('approved', { status: 'done' })])?.action).toBe('check');
    expect(next('waiting_parts', [job('approved')])?.action).toBe('start_work');
    expect(next('ready')?.action).toBe('hand_over');
    expect(next('closed')).toBeNull();
  });

  it('R-269 approved work is released by a click only where the shop does that itself', () => {
    const approved = [job('approved', chanda)];
    expect(next('approved', approved, { startsItself: false })?.action).toBe('convert');
    expect(next('approved', approved)).toMatchObject({ action: 'start_job', job: { title: 'Front pads' } });
  });

  it('[WO-03] R-273 in work it is a job, in every state the jobs can be in', () => {
    const running = job('approved', { ...chanda, status: 'in_work' });
    const technician = person('TECH', 'chanda');
    const other = person('TECH', 'mary');
    expect(next('in_progress', [running])).toMatchObject({ action: 'wait_job', job: { technician: 'Chanda Phiri' } });
    expect(next('in_progress', [running], {}, technician)?.action).toBe('finish_job');
    const open = job('approved', chanda);
    expect(next('in_progress', [open], {}, technician)?.action).toBe('start_job');
    expect(next('in_progress', [open], {}, other)?.action).toBe('wait_job');
    expect(next('in_progress', [job('approved')])?.action).toBe('assign_job');
    expect(next('in_progress', [job('approved')], {}, other)?.action).toBe('wait_job');
    expect(next('in_progress', [job('approved')], {}, person('PARTS'))?.action).toBe('wait_job');
    const lunch = job('approved', { ...chanda, status: 'paused', pause_reason: 'break' });
    expect(next('in_progress', [lunch])?.action).toBe('start_job');
    const parts = job('approved', { ...chanda, title: 'Discs', status: 'paused', pause_reason: 'parts' });
    expect(next('in_progress', [parts])).toMatchObject({
      action: 'wait_job',
      job: { title: 'Discs', reason: 'parts' },
    });
    expect(next('in_progress', [parts, open])).toMatchObject({ action: 'start_job', job: { title: 'Front pads' } });
    expect(next('in_progress', [parts, running])).toMatchObject({ action: 'wait_job', job: { reason: null } });
  });
});
