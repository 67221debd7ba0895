import type { Role } from '@pitlane/contracts';
import type { Actor, PlatformActor, StaffActor } from '../../kernel/actor.ts';
import type { Outside } from '../../kernel/implement.ts';
import { normalEmail } from '../../kernel/phone.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Services } from '../../kernel/services.ts';
import { PLATFORM_LOG } from './platform-log.ts';

export type Membership = {
  readonly shopId: string;
  readonly staffId: string;
  readonly role: Role;
  readonly status: 'invited' | 'active' | 'suspended';
};
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly platform: boolean;
  readonly passwordHash: string | null;
  /** Where they work, the shop they worked in last first. */
  readonly memberships: readonly Membership[];
};
type Row = {
  id: string;
  name: string;
  email_sealed: string;
  platform: boolean;
  password_hash: string | null;
  memberships: Membership[] | null;
};
const PERSON = `
select p.id, p.name, p.email_sealed, p.platform, p.password_hash,
  (select json_agg(json_build_object('shopId', m.shop_id, 'staffId', m.staff_id, 'role', m.role, 'status', m.status)
     order by (select max(s.last_seen_at) from auth.session s where s.person_id = p.id and s.shop_id = m.shop_id) desc nulls last,
       m.shop_id) from auth.membership m where m.person_id = p.id) as memberships
from auth.person p where `;

/** How an account is looked up: the keyed fingerprint of its address. */
export function personIndex(services: Services, email: string): string {
  return services.secrets.blindIndex(normalEmail(email) ?? email, 'person.email');
}

async function readPerson(services: Services, where: string, value: string): Promise<Person | null> {
  const { rows } = await services.auth.query<Row>(`${PERSON} ${where}`, [value]);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    email: services.secrets.open(row.email_sealed, 'person.email'),
    platform: row.platform,
    passwordHash: row.password_hash,
    memberships: row.memberships ?? [],
  };
}

export const personByIndex = (services: Services, index: string) => readPerson(services, 'p.email_index = $1', index);
export const personById = (services: Services, id: string) => readPerson(services, 'p.id = $1', id);

/** The person behind a signed-in actor; anybody else is asked to sign in. */
export function signedIn(actor: Actor): StaffActor | PlatformActor {
  return actor.kind === 'staff' || actor.kind === 'platform' ? actor : refuse('sign_in_required');
}

/** A person at work: as staff of the shop of the membership, or as the platform's operator. */
export function actorOf(
  person: Person,
  membership: Membership | undefined,
  sessionId: string,
): StaffActor | PlatformActor {
  const who = { personId: person.id, name: person.name, sessionId };
  if (!membership) return { kind: 'platform', ...who };
  const { shopId, staffId, role } = membership;
  return { kind: 'staff', shopId, staffId, role, platform: person.platform, ...who };
}

type PersonalEvent =
  | 'staff.signed_in'
  | 'staff.signed_out'
  | 'staff.switched_shop'
  | 'staff.session_revoked'
  | 'staff.password_changed';

/** Records what a person did with their account: in the log of the shop they work in, or in the platform's own. */
export async function recordOf(
  scope: Outside,
  actor: StaffActor | PlatformActor,
  ...events: PersonalEvent[]
): Promise<void> {
  const shopId = actor.kind === 'staff' ? actor.shopId : PLATFORM_LOG;
  const refs = actor.kind === 'staff' ? { staff: actor.staffId } : {};
  await scope.inShop(shopId, actor, async ({ record }) => {
    for (const event of events)
      record(event === 'staff.signed_in' && actor.kind === 'platform' ? 'platform.signed_in' : event, refs, {
        name: actor.name,
      });
  });
}
