import type { Room } from '../../kernel/implement.ts';
import addCustomerNote from './operations/add-customer-note.ts';
import createCustomer from './operations/create-customer.ts';
import mergeCustomers from './operations/merge-customers.ts';
import recordConsent from './operations/record-consent.ts';
import redeemSignInLink from './operations/redeem-sign-in-link.ts';
import registerCustomer from './operations/register-customer.ts';
import requestSignInLink from './operations/request-sign-in-link.ts';
import setPortalAccess from './operations/set-portal-access.ts';
import signOutCustomer from './operations/sign-out-customer.ts';
import updateCustomer from './operations/update-customer.ts';
import updateMe from './operations/update-me.ts';
import getCustomer from './queries/get-customer.ts';
import getMe from './queries/get-me.ts';
import listCustomers from './queries/list-customers.ts';

export const room: Room = {
  name: 'customers',
  does: [
    listCustomers,
    getCustomer,
    createCustomer,
    updateCustomer,
    setPortalAccess,
    addCustomerNote,
    recordConsent,
    mergeCustomers,
    registerCustomer,
    requestSignInLink,
    redeemSignInLink,
    signOutCustomer,
    getMe,
    updateMe,
  ],
  hears: [],
};
