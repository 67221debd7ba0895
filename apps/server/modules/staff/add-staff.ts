import type { Role } from '@pitlane/contracts';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { normalEmail } from '../../kernel/phone.ts';
import { refuse } from '../../kernel/refusal.ts';
import { initialsOf } from './initials.ts';

export type NewStaff = {
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly skills?: readonly string[];
  /** Working minutes of a day, 480 when not given. */
  readonly dailyMinutes?: number;
  readonly status: 'invited' | 'active';
};

/** What a violated constraint means when a person is added. */
export const addStaffConstraints = {
  staff_email_key: { code: 'already_exists', field: 'email' },
  staff_shop_id_person_id_key: { code: 'already_exists', field: 'email' },
  membership_pkey: { code: 'already_exists', field: 'email' },
} as const;

/**
 * Adds a person to the shop: the person behind the address is found or made, the membership joins them to the shop.
 * Records staff.invited or staff.joined. Refuses invalid_input for an address that cannot be one.
 */
export async function addStaff(scope: Scope, input: NewStaff): Promise<{ id: string; personId: string }> {
  const { secrets } = scope.services;
  const { shopId, now } = scope;
  const email = normalEmail(input.email) ?? refuse('invalid_input', 'email');
  const id = input.id ?? newId();
  const { rows } = await sql<{ id: string }>`select auth.join_shop(${newId()}::uuid,
    ${secrets.blindIndex(email, 'person.email')}, ${secrets.seal(email, 'person.email')}, ${input.name}, ${id}::uuid,
    ${input.role}, ${input.status}) as id`.execute(scope.sql);
  const personId = rows[0]?.id ?? refuse('fault');
  await scope.sql
    .insertInto('staff')
    .values({
      shop_id: shopId,
      id,
      person_id: personId,
      name: input.name,
      initials: initialsOf(input.name),
      email_sealed: secrets.seal(email, `staff.email:${shopId}`),
      email_index: secrets.blindIndex(email, `staff.email:${shopId}`),
      role: input.role,
      skills: [...(input.skills ?? [])],
      status: input.status,
      invitation_open: input.status === 'invited',
      daily_minutes: input.dailyMinutes ?? 480,
      created_at: now,
    })
    .execute();
  const event = input.status === 'invited' ? 'staff.invited' : 'staff.joined';
  scope.record(event, { staff: id }, { name: input.name, role: input.role });
  return { id, personId };
}
