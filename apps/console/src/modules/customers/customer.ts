import type { CallOf, OutputOf } from '@pitlane/contracts/core';
import type { createCustomer, getCustomer, listCustomers } from '@pitlane/contracts/customers';

export type Customer = OutputOf<typeof getCustomer>;
export type CustomerRow = OutputOf<typeof listCustomers>['items'][number];
type Input = CallOf<typeof createCustomer>;

/** A customer's fields as typed; empty text means “not known”. */
export type Draft = {
  readonly kind: 'person' | 'business';
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
  readonly country: string;
  readonly taxNumber: string;
  readonly locale: Customer['locale'];
  readonly tags: string;
  readonly taxExempt: boolean;
};

export function draftOf(customer: Customer | undefined, locale: Customer['locale'], country: string): Draft {
  const { address } = customer ?? {};
  return {
    kind: customer?.kind ?? 'person',
    name: customer?.name ?? '',
    company: customer?.company ?? '',
    email: customer?.email ?? '',
    phone: customer?.phone ?? '',
    street: address?.street ?? '',
    town: address?.town ?? '',
    postcode: address?.postcode ?? '',
    country: address?.country ?? country,
    taxNumber: customer?.taxNumber ?? '',
    locale: customer?.locale ?? locale,
    tags: customer?.tags.join(', ') ?? '',
    taxExempt: customer?.taxExempt ?? false,
  };
}

const orNull = (text: string): string | null => text.trim() || null;
/** Words between commas, without the empty ones. */
export const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export function inputOf(draft: Draft): Input {
  const somewhere = draft.street.trim() || draft.town.trim() || draft.postcode.trim();
  const address = somewhere
    ? {
        street: orNull(draft.street),
        town: orNull(draft.town),
        postcode: orNull(draft.postcode),
        country: orNull(draft.country.toUpperCase()),
      }
    : null;
  return {
    kind: draft.kind,
    name: draft.name,
    company: orNull(draft.company),
    email: orNull(draft.email),
    phone: orNull(draft.phone),
    address,
    taxNumber: orNull(draft.taxNumber),
    locale: draft.locale,
    tags: wordsOf(draft.tags),
    taxExempt: draft.taxExempt,
  };
}
