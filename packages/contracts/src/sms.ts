import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const smsSender = z.object({
  provider: z.enum(['twilio']),
  enabled: z.boolean(),
  accountSid: z.string(),
  /** A number of the shop’s, a name of up to eleven letters, or a messaging service. */ sender: z.string(),
  /** Whether a token is set; its value is never shown. */ tokenSet: z.boolean(),
  /** Where the carrier is to tell what became of a message. */ hookUrl: z.string(),
  checkedAt: s.instant.nullable(),
  checkResult: z.string().nullable(),
  version: z.int(),
});
export const getSmsSender = query({
  name: 'getSmsSender',
  summary: 'How this shop sends text messages',
  path: '/sms-sender',
  may: { staff: 'shop.manage' },
  input: z.object({}),
  output: smsSender,
  refusals: [],
  staleOn: ['sms.sender_changed', 'sms.sender_checked'],
});
export const setSmsSender = operation({
  name: 'setSmsSender',
  summary: 'Switch text messages on or off and enter the account; a token left out stays as it is',
  method: 'PUT',
  path: '/sms-sender',
  may: { staff: 'shop.manage' },
  input: z.object({
    enabled: z.boolean(),
    accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/),
    sender: z.string().regex(/^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/),
    authToken: s.line(200).optional(),
  }),
  output: smsSender,
  refusals: ['secrets_missing'],
  records: ['sms.sender_changed'],
});
export const checkSmsSender = operation({
  name: 'checkSmsSender',
  summary: 'Ask the carrier whether the account is right; sends nothing',
  path: '/sms-sender/check',
  may: { staff: 'shop.manage' },
  input: z.object({}),
  output: z.object({ ok: z.boolean(), result: z.string() }),
  refusals: ['provider_off'],
  records: ['sms.sender_checked'],
  limit: { max: 10, seconds: 60 },
});
export const smsEvents = [
  event('sms.sender_changed', z.object({ enabled: z.boolean() })),
  event('sms.sender_checked', z.object({ result: z.string() })),
  event('sms.queued', z.object({ smsId: s.id, kind: z.string() })),
  event('sms.sent', z.object({ kind: z.string() })),
  event('sms.failed', z.object({ kind: z.string(), error: z.string() })),
  event('sms.stopped', z.object({})),
] as const;
