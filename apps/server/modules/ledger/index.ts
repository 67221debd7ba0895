export { type Account, accounts } from './accounts.ts';
export { creditOf, creditsOf } from './credit-of.ts';
export { type CustomerAccount, customerAccount } from './customer-account.ts';
export { type Entry, type EntryKind, type EntryLine, postEntry, reverseEntry } from './post-entry.ts';
export { inShopMoney, type PricedLine, withShopAmounts } from './shop-money.ts';
