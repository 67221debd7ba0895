import { z } from 'zod';
import { event, operation, query } from './core.ts';
import { permissions, roles } from './roles.ts';
import * as s from './shapes.ts';

export const role = z.enum(roles);
export const permission = z.enum(permissions);
const password = z.string().min(1).max(200);

export const session = z.object({
  person: z.object({ id: s.id, name: z.string(), email: z.string(), platform: z.boolean() }),
  staff: z.object({ id: s.id, name: z.string(), role, initials: z.string() }).nullable(),
  shop: z
    .object({
      id: s.id,
      slug: s.slug,
      name: z.string(),
      town: z.string().nullable(),
      currency: s.currency,
      locale: s.locale,
      timeZone: s.timeZone,
      country: s.country,
      accent: s.colour,
      pricesIncludeTax: z.boolean(),
      labourRate: s.price,
    })
    .nullable(),
  shops: z.array(z.object({ id: s.id, name: z.string(), town: z.string().nullable(), role })),
  permissions: z.array(permission),
  demo: z.boolean(),
});

export const signIn = operation({
  name: 'signIn',
  summary: 'Sign in with e-mail and password; sets the session cookie',
  path: '/session',
  may: { visitor: true },
  input: z.object({ email: s.email, password }),
  output: session,
  refusals: ['wrong_credentials', 'suspended', 'too_many'],
  records: ['staff.signed_in', 'platform.signed_in'],
  // Of one address; beyond it the operation counts ten attempts for each account and address.
  limit: { max: 60, seconds: 300 },
});
export const signOut = operation({
  name: 'signOut',
  summary: 'End this session',
  method: 'DELETE',
  path: '/session',
  may: { staff: 'session', platform: true },
  input: z.object({}),
  output: s.done,
  refusals: [],
  records: ['staff.signed_out'],
});
export const getSession = query({
  name: 'getSession',
  summary: 'Who is signed in, where, and what they may do',
  path: '/session',
  may: { staff: 'session', platform: true },
  input: z.object({}),
  output: session,
  refusals: [],
  staleOn: ['staff.*', 'shop.*'],
});
export const switchShop = operation({
  name: 'switchShop',
  summary: 'Work in another of my shops',
  path: '/session/shop',
  may: { staff: 'session' },
  input: z.object({ shopId: s.id }),
  output: session,
  refusals: ['not_found'],
  records: ['staff.switched_shop'],
});
export const listSessions = query({
  name: 'listSessions',
  summary: 'Where I am signed in',
  path: '/sessions',
  may: { staff: 'session', platform: true },
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: s.id,
        current: z.boolean(),
        device: z.string(),
        address: z.string(),
        startedAt: s.instant,
        lastSeenAt: s.instant,
      }),
    ),
  }),
  refusals: [],
  staleOn: ['staff.*'],
});
export const revokeSession = operation({
  name: 'revokeSession',
  summary: 'Sign out one of my devices',
  method: 'DELETE',
  path: '/sessions/:sessionId',
  may: { staff: 'session', platform: true },
  input: z.object({ sessionId: s.id }),
  output: s.done,
  refusals: ['not_found'],
  records: ['staff.session_revoked'],
});
export const changePassword = operation({
  name: 'changePassword',
  summary: 'Change my password; other sessions end',
  method: 'PUT',
  path: '/session/password',
  may: { staff: 'session', platform: true },
  input: z.object({ current: password, next: password }),
  output: s.done,
  refusals: ['wrong_credentials', 'weak_password', 'too_many'],
  records: ['staff.password_changed'],
  limit: { max: 10, seconds: 300 },
});
export const requestPasswordReset = operation({
  name: 'requestPasswordReset',
  summary: 'Ask for a mail with a reset link; answers the same whether the address is known or not',
  path: '/password-reset',
  may: { visitor: true },
  input: z.object({ email: s.email }),
  output: s.done,
  refusals: ['too_many'],
  records: ['staff.reset_requested'],
  limit: { max: 5, seconds: 900 },
});
export const resetPassword = operation({
  name: 'resetPassword',
  summary: 'Set a new password with the mailed link (also accepts an invitation)',
  path: '/password-reset/:token',
  may: { visitor: true },
  input: z.object({ token: z.string().min(20).max(100), password }),
  output: session,
  refusals: ['link_expired', 'weak_password', 'too_many'],
  records: ['staff.password_changed', 'staff.joined', 'staff.signed_in'],
  limit: { max: 20, seconds: 900 },
});

export const staffMember = z.object({
  id: s.id,
  name: z.string(),
  initials: z.string(),
  email: z.string().nullable(),
  role,
  skills: z.array(z.string()),
  status: z.enum(['invited', 'active', 'suspended']),
  dailyMinutes: s.minutes,
  lastSeenAt: s.instant.nullable(),
  version: s.version,
});
export const listStaff = query({
  name: 'listStaff',
  summary: 'The people of the shop',
  path: '/staff',
  may: { staff: 'staff.read' },
  input: z.object({ role: role.optional(), active: s.flag.optional() }),
  output: z.object({ items: z.array(staffMember) }),
  refusals: [],
  staleOn: ['staff.*'],
});
export const inviteStaff = operation({
  name: 'inviteStaff',
  summary: 'Invite a person by e-mail',
  path: '/staff',
  may: { staff: 'staff.manage' },
  input: z.object({
    name: s.line(80),
    email: s.email,
    role,
    skills: z.array(s.line(40)).max(30).default([]),
    dailyMinutes: s.minutes.default(480),
  }),
  output: staffMember,
  refusals: ['already_exists', 'not_allowed'],
  records: ['staff.invited'],
});
export const updateStaff = operation({
  name: 'updateStaff',
  summary: 'Change role, name, skills or daily hours of a person',
  method: 'PATCH',
  path: '/staff/:staffId',
  may: { staff: 'staff.manage' },
  input: z.object({
    staffId: s.id,
    name: s.line(80).optional(),
    role: role.optional(),
    skills: z.array(s.line(40)).max(30).optional(),
    dailyMinutes: s.minutes.optional(),
    version: s.version,
  }),
  output: staffMember,
  refusals: ['not_found', 'changed_meanwhile', 'last_admin', 'not_allowed'],
  records: ['staff.changed'],
});
export const suspendStaff = operation({
  name: 'suspendStaff',
  summary: 'Suspend a person: sessions end at once',
  path: '/staff/:staffId/suspend',
  may: { staff: 'staff.manage' },
  input: z.object({ staffId: s.id }),
  output: staffMember,
  refusals: ['not_found', 'last_admin', 'already_done', 'not_allowed'],
  records: ['staff.suspended'],
});
export const reinstateStaff = operation({
  name: 'reinstateStaff',
  summary: 'Let a suspended person back in',
  path: '/staff/:staffId/reinstate',
  may: { staff: 'staff.manage' },
  input: z.object({ staffId: s.id }),
  output: staffMember,
  refusals: ['not_found', 'already_done', 'not_allowed'],
  records: ['staff.reinstated'],
});
export const listFailedSignIns = query({
  name: 'listFailedSignIns',
  summary: 'Failed sign-ins of the shop’s people, by account and address',
  path: '/staff/failed-sign-ins',
  may: { staff: 'audit.read' },
  input: z.object({ ...s.paged }),
  output: s.pageOf(z.object({ email: z.string(), address: z.string(), count: z.int(), lastAt: s.instant })),
  refusals: [],
  staleOn: ['staff.*'],
});

const who = z.object({ name: z.string() });
export const staffEvents = [
  event('staff.signed_in', who),
  event('staff.sign_in_failed', z.object({ address: z.string() })),
  event('staff.signed_out', who),
  event('staff.switched_shop', who),
  event('staff.session_revoked', who),
  event('staff.password_changed', who),
  event('staff.reset_requested', who),
  event('staff.invited', z.object({ name: z.string(), role })),
  event('staff.joined', z.object({ name: z.string(), role })),
  event('staff.changed', z.object({ name: z.string(), fields: z.array(z.string()) })),
  event('staff.suspended', who),
  event('staff.reinstated', who),
] as const;
