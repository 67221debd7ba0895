export { type Billing, billingOf } from './billing-of.ts';
export { type Contact, contactsOf } from './contacts-of.ts';
export { findOrAddCustomer, type NewCustomer } from './find-or-add-customer.ts';
export { customerGate } from './gate.ts';
export { keptRecord, recordsOf } from './merged-into.ts';
export { openPortal } from './open-portal.ts';
export { recordPortalVisit } from './record-portal-visit.ts';
