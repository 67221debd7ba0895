import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';
import { smsEvents } from './sms.ts';

export * from './sms.ts';

export const notice = z.object({
  id: s.id,
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  href: z.string(),
  at: s.instant,
  readAt: s.instant.nullable(),
});
export const listNotices = query({
  name: 'listNotices',
  summary: 'My notices, newest first, and how many are unread',
  path: '/notices',
  may: { staff: 'session' },
  input: z.object({ ...s.paged }),
  output: s.pageOf(notice).extend({ unread: z.int() }),
  refusals: [],
  staleOn: ['notice.*'],
});
export const readNotices = operation({
  name: 'readNotices',
  summary: 'Mark one notice, or all, as read',
  path: '/notices/read',
  may: { staff: 'session' },
  input: z.object({ noticeId: s.id.nullable().default(null) }),
  output: s.done,
  refusals: ['not_found'],
  records: ['notice.read'],
});
/** Defaults of a person nobody has asked yet: e-mail and push on, SMS off, every kind on. */
export const preferences = z.object({
  emailEnabled: z.boolean().default(true),
  smsEnabled: z.boolean().default(false),
  pushEnabled: z.boolean().default(true),
  notifyOnAssignment: z.boolean().default(true),
  notifyOnMessage: z.boolean().default(true),
  notifyOnEstimate: z.boolean().default(true),
  notifyOnReview: z.boolean().default(true),
  notifyOnService: z.boolean().default(true),
});
/** A change names only what it changes; a default here would undo what the person chose before. */
const preferenceChange = z.object({
  emailEnabled: z.boolean().optional(),
  smsEnabled: z.boolean().optional(),
  pushEnabled: z.boolean().optional(),
  notifyOnAssignment: z.boolean().optional(),
  notifyOnMessage: z.boolean().optional(),
  notifyOnEstimate: z.boolean().optional(),
  notifyOnReview: z.boolean().optional(),
  notifyOnService: z.boolean().optional(),
});
export const getPreferences = query({
  name: 'getPreferences',
  summary: 'What I want to be told, and how',
  path: '/preferences',
  may: { staff: 'session' },
  input: z.object({}),
  output: preferences,
  refusals: [],
  staleOn: ['preferences.*'],
});
export const updatePreferences = operation({
  name: 'updatePreferences',
  summary: 'Change what I am told',
  method: 'PUT',
  path: '/preferences',
  may: { staff: 'session' },
  input: preferenceChange,
  output: preferences,
  refusals: [],
  records: ['preferences.changed'],
});
export const getMyPreferences = query({
  name: 'getMyPreferences',
  summary: 'What I want to be told, and how',
  path: '/customer/preferences',
  may: { customer: true },
  input: z.object({}),
  output: preferences,
  refusals: [],
  staleOn: ['preferences.*'],
});
export const updateMyPreferences = operation({
  name: 'updateMyPreferences',
  summary: 'Change what I am told',
  method: 'PUT',
  path: '/customer/preferences',
  may: { customer: true },
  input: preferenceChange,
  output: preferences,
  refusals: [],
  records: ['preferences.changed'],
});
export const listMyNotices = query({
  name: 'listMyNotices',
  summary: 'What happened to my cars lately',
  path: '/customer/notices',
  may: { customer: true },
  input: z.object({ ...s.told, ...s.paged }),
  output: s
    .pageOf(
      z.object({
        id: s.publicId,
        title: z.string(),
        text: z.string(),
        href: z.string(),
        at: s.instant,
        read: z.boolean(),
      }),
    )
    .extend({ unread: z.int() }),
  refusals: [],
  staleOn: ['notice.*'],
});
export const readMyNotices = operation({
  name: 'readMyNotices',
  summary: 'Mark one notice, those that lead to a page, or all as read',
  path: '/customer/notices/read',
  may: { customer: true },
  input: z.object({ notice: s.publicId.nullable().default(null), page: s.words(300).nullable().default(null) }),
  output: s.done,
  refusals: ['not_found'],
  records: ['notice.read'],
});
export const listSentMail = query({
  name: 'listSentMail',
  summary: 'Mails and text messages of the shop and how their sending went',
  path: '/mails',
  may: { staff: 'audit.read' },
  input: z.object({ ...s.paged }),
  output: s.pageOf(
    z.object({
      id: s.id,
      channel: z.enum(['mail', 'text']),
      /** What it tells of. */
      kind: z.string(),
      to: z.string(),
      /** Of a text message its words, without the link. */
      subject: z.string(),
      status: z.enum(['queued', 'sent', 'failed', 'expired']),
      at: s.instant,
      error: z.string().nullable(),
    }),
  ),
  refusals: [],
  staleOn: ['mail.*', 'sms.*'],
});
export const notificationEvents = [
  ...smsEvents,
  event('notice.posted', z.object({ kind: z.string() }), { customer: true }),
  event('notice.read', z.object({ count: z.int() })),
  event('preferences.changed', z.object({ fields: z.array(z.string()) })),
  event('mail.queued', z.object({ mailId: s.id, kind: z.string() })),
  event('mail.sent', z.object({ kind: z.string(), subject: z.string() })),
  event('mail.failed', z.object({ kind: z.string(), subject: z.string(), error: z.string() })),
] as const;
