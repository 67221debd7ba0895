import type { KnownIds } from '../../../kernel/testing/sample-input.ts';
import { openPages, ownPages } from '../hang-portal.ts';
import { publicPages } from '../hang-public.ts';

export type Address = { readonly page: string; readonly path: string };

/** What an id in an address names, by the word before it. */
const named: Readonly<Record<string, string>> = {
  'work-order': 'workOrder',
  messages: 'workOrder',
  estimate: 'estimate',
  vehicles: 'vehicle',
  bookings: 'booking',
  invoice: 'invoice',
  payment: 'attempt',
  'payment-methods': 'method',
  review: 'workOrder',
};
const other: Readonly<Record<string, string>> = { kind: 'invoice', token: 'x'.repeat(43) };

/** The address of a page for somebody's things, by their public ids. */
function addressOf(page: string, ids: KnownIds): Address {
  const parts = page.split('/');
  const filled = parts.map((part, nth) => {
    if (!part.startsWith(':')) return part;
    const name = part.slice(1);
    const before = parts[nth - 1] ?? '';
    const id = before === ':kind' ? 'invoice' : named[before];
    return (name === 'slug' ? ids.shop : undefined) ?? other[name] ?? ids[id ?? ''] ?? '';
  });
  return { page, path: filled.join('/') };
}

type Method = 'GET' | 'POST';
const all = (pages: readonly string[], ids: KnownIds): Address[] => pages.map((page) => addressOf(page, ids));

/** Pages of the portal about one thing of a customer. */
export const ownAddresses = (method: Method, ids: KnownIds): Address[] =>
  all(ownPages[method], ids).filter(({ page }) => page.includes(':'));

/** Every page of drivers, public, signed in and behind a link. */
export const everyAddress = (method: Method, ids: KnownIds): Address[] => [
  ...all(ownPages[method], ids),
  ...all(openPages[method], ids),
  ...all(
    publicPages[method].map((page) => `/s/:slug${page}`),
    ids,
  ),
];
