import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const customerKind = z.enum(['person', 'business']);
export const address = z.object({
  street: s.line(160).nullable(),
  town: s.line(80).nullable(),
  postcode: s.line(20).nullable(),
  country: s.country.nullable(),
});
export const consent = z.object({
  channel: z.enum(['email', 'sms', 'whatsapp', 'marketing']),
  given: z.boolean(),
  at: s.instant,
  how: z.string(),
});

export const customerRow = z.object({
  id: s.id,
  kind: customerKind,
  name: z.string(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  tags: z.array(z.string()),
  portalEnabled: z.boolean(),
  vehicles: z.array(s.vehicleName.extend({ id: s.id })),
  openWorkOrders: z.int(),
  lastVisitAt: s.instant.nullable(),
  version: s.version,
});
export const customer = customerRow.extend({
  publicId: s.publicId,
  address: address.nullable(),
  taxNumber: z.string().nullable(),
  locale: s.locale,
  taxExempt: z.boolean(),
  lastPortalLogin: s.instant.nullable(),
  consents: z.array(consent),
  notes: z.array(z.object({ id: s.id, text: z.string(), author: z.string(), at: s.instant })),
  workOrders: z.array(
    z.object({
      id: s.id,
      number: z.int(),
      stage: z.string(),
      title: z.string(),
      vehicle: s.vehicleName,
      at: s.instant,
      total: s.minor,
    }),
  ),
  createdAt: s.instant,
});
const fields = {
  kind: customerKind.default('person'),
  name: s.line(120),
  company: s.line(120).nullable().default(null),
  email: s.email.nullable().default(null),
  phone: s.phone.nullable().default(null),
  address: address.nullable().default(null),
  taxNumber: s.line(40).nullable().default(null),
  /** The shop's own when left out. */ locale: s.locale.optional(),
  tags: z.array(s.line(40)).max(30).default([]),
  taxExempt: z.boolean().default(false),
};

export const listCustomers = query({
  name: 'listCustomers',
  summary: 'Customers by name; an exact e-mail or phone number finds its owner',
  path: '/customers',
  may: { staff: 'customers.read' },
  input: z.object({ search: s.words(120).optional(), tag: s.line(40).optional(), ...s.paged }),
  output: s.pageOf(customerRow),
  refusals: [],
  staleOn: ['customer.*', 'vehicle.*'],
});
export const getCustomer = query({
  name: 'getCustomer',
  summary: 'One customer with cars, visits, notes, consents',
  path: '/customers/:customerId',
  may: { staff: 'customers.read' },
  input: z.object({ customerId: s.id }),
  output: customer,
  refusals: ['not_found'],
  staleOn: ['customer.*', 'vehicle.*', 'workOrder.*'],
  about: { customer: 'customerId' },
});
export const createCustomer = operation({
  name: 'createCustomer',
  summary: 'Add a customer',
  path: '/customers',
  may: { staff: 'customers.write' },
  input: z.object({ id: s.id.optional(), ...fields }),
  output: z.object({ id: s.id, publicId: s.publicId, version: s.version }),
  refusals: ['already_exists'],
  records: ['customer.added'],
  offline: true,
  bulk: true,
});
export const updateCustomer = operation({
  name: 'updateCustomer',
  summary: 'Change a customer',
  method: 'PATCH',
  path: '/customers/:customerId',
  may: { staff: 'customers.write' },
  input: z.object({
    customerId: s.id,
    version: s.version,
    kind: customerKind.optional(),
    name: s.line(120).optional(),
    company: s.line(120).nullable().optional(),
    email: s.email.nullable().optional(),
    phone: s.phone.nullable().optional(),
    address: address.nullable().optional(),
    taxNumber: s.line(40).nullable().optional(),
    locale: s.locale.optional(),
    tags: z.array(s.line(40)).max(30).optional(),
    taxExempt: z.boolean().optional(),
  }),
  output: z.object({ version: s.version }),
  refusals: ['not_found', 'changed_meanwhile', 'already_exists'],
  records: ['customer.changed'],
});
export const setPortalAccess = operation({
  name: 'setPortalAccess',
  summary: 'Switch a customer’s portal on or off; off ends their sessions',
  method: 'PUT',
  path: '/customers/:customerId/portal',
  may: { staff: 'customers.write' },
  input: z.object({ customerId: s.id, enabled: z.boolean() }),
  output: z.object({ version: s.version }),
  refusals: ['not_found', 'no_contact'],
  records: ['customer.portal_opened', 'customer.portal_closed'],
});
export const addCustomerNote = operation({
  name: 'addCustomerNote',
  summary: 'Note something about a customer, for staff eyes only',
  path: '/customers/:customerId/notes',
  may: { staff: 'notes.write' },
  input: z.object({ customerId: s.id, text: s.line(4000) }),
  output: z.object({ id: s.id }),
  refusals: ['not_found'],
  records: ['customer.noted'],
});
export const recordConsent = operation({
  name: 'recordConsent',
  summary: 'Record that a customer gave or withdrew consent for a channel',
  method: 'PUT',
  path: '/customers/:customerId/consents',
  may: { staff: 'customers.write' },
  input: z.object({ customerId: s.id, channel: consent.shape.channel, given: z.boolean(), how: s.line(120) }),
  output: s.done,
  refusals: ['not_found'],
  records: ['customer.consent_recorded'],
});
export const mergeCustomers = operation({
  name: 'mergeCustomers',
  summary: 'Merge a duplicate into this customer: cars, visits, messages move over',
  path: '/customers/:customerId/merge',
  may: { staff: 'customers.merge' },
  input: z.object({ customerId: s.id, duplicateId: s.id }),
  output: s.done,
  refusals: ['not_found', 'already_done', 'invalid_input'],
  records: ['customer.merged'],
});

/* The customer's own door. */
export const me = z.object({
  id: s.publicId,
  name: z.string(),
  company: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
  address: address.nullable(),
  locale: s.locale,
  shop: z.object({ slug: s.slug, name: z.string() }),
  version: s.version,
});
export const getMe = query({
  name: 'getMe',
  summary: 'My profile',
  path: '/customer/me',
  may: { customer: true },
  input: z.object({}),
  output: me,
  refusals: [],
  staleOn: ['customer.*'],
});
export const updateMe = operation({
  name: 'updateMe',
  summary: 'Change my name, e-mail, phone, address or language',
  method: 'PATCH',
  path: '/customer/me',
  may: { customer: true },
  input: z.object({
    name: s.line(120).optional(),
    email: s.email.optional(),
    phone: s.phone.nullable().optional(),
    address: address.nullable().optional(),
    locale: s.locale.optional(),
    version: s.version,
  }),
  output: z.object({ version: s.version }),
  refusals: ['changed_meanwhile', 'already_exists'],
  records: ['customer.changed'],
});
export const registerCustomer = operation({
  name: 'registerCustomer',
  summary: 'Create an account: opens the portal and mails a sign-in link; silent about known addresses',
  path: '/public/:shop/customers',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    name: s.line(120),
    email: s.email,
    phone: s.phone.nullable().default(null),
    locale: s.locale.default('en'),
  }),
  output: s.done,
  refusals: ['too_many'],
  records: ['customer.registered', 'customer.link_requested'],
  limit: { max: 5, seconds: 900 },
});
export const requestSignInLink = operation({
  name: 'requestSignInLink',
  summary: 'Mail a sign-in link; answers the same whether the address is known or not',
  path: '/public/:shop/sign-in-links',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    email: s.email,
    next: z
      .string()
      .max(200)
      .regex(/^\/customer\/[\x21-\x7e]*$/)
      .optional(),
  }),
  output: s.done,
  refusals: ['too_many'],
  records: ['customer.link_requested'],
  limit: { max: 5, seconds: 900 },
});
export const redeemSignInLink = operation({
  name: 'redeemSignInLink',
  summary: 'Turn a mailed link into a session; each link works once, for 15 minutes',
  path: '/customer/session',
  may: { visitor: true },
  input: z.object({ token: z.string().min(20).max(100) }),
  output: z.object({ next: z.string() }),
  refusals: ['link_expired', 'portal_off', 'too_many'],
  records: ['customer.signed_in'],
  limit: { max: 30, seconds: 900 },
});
export const signOutCustomer = operation({
  name: 'signOutCustomer',
  summary: 'End my session',
  method: 'DELETE',
  path: '/customer/session',
  may: { customer: true },
  input: z.object({}),
  output: s.done,
  refusals: [],
  records: ['customer.signed_out'],
});

const who = z.object({ name: z.string() });
export const customerEvents = [
  event('customer.added', who),
  event('customer.registered', who),
  event('customer.changed', z.object({ name: z.string(), fields: z.array(z.string()) }), { customer: true }),
  event('customer.portal_opened', who),
  event('customer.portal_closed', who),
  event('customer.noted', z.object({ text: z.string() })),
  event('customer.consent_recorded', z.object({ channel: z.string(), given: z.boolean(), how: z.string() })),
  event('customer.merged', z.object({ name: z.string(), duplicate: z.string() })),
  event('customer.link_requested', z.object({ next: z.string().nullable() })),
  event('customer.sign_in_failed', z.object({ address: z.string() })),
  event('customer.signed_in', who),
  event('customer.signed_out', who),
  event('customer.portal_visited', z.object({ page: z.string() })),
] as const;
