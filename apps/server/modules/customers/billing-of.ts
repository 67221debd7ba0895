import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { openAddress, openField } from './contacts.ts';

/** Whom a bill is made out to. `address` is a postal address, a line each; null where the shop has none. */
export type Billing = {
  readonly customerId: string;
  readonly name: string;
  readonly address: string | null;
  readonly country: string | null;
  readonly taxNumber: string | null;
  readonly taxExempt: boolean;
  readonly locale: shapes.Locale;
  readonly email: string | null;
  readonly business: boolean;
};

/** Whom a bill goes to; a merged record answers as the one it went into. Refuses not_found. */
export async function billingOf(scope: Reading, customerId: string): Promise<Billing> {
  const row = found(
    await scope.sql
      .selectFrom('customer')
      .select([
        'id',
        'kind',
        'name',
        'company',
        'address_sealed',
        'tax_number_sealed',
        'email_sealed',
        'tax_exempt',
        'locale',
      ])
      .select('merged_into')
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', customerId)
      .executeTakeFirst(),
  );
  if (row.merged_into) return billingOf(scope, row.merged_into);
  const address = openAddress(scope, row.address_sealed);
  const person = row.company && row.company !== row.name ? `${row.company}, ${row.name}` : row.name;
  return {
    customerId: row.id,
    name: person,
    address: address && addressText(address),
    country: address?.country ?? null,
    taxNumber: openField(scope, 'tax', row.tax_number_sealed),
    taxExempt: row.tax_exempt,
    locale: row.locale as shapes.Locale,
    email: openField(scope, 'email', row.email_sealed),
    business: row.kind === 'business',
  };
}

type Address = NonNullable<ReturnType<typeof openAddress>>;
/** Street, then postcode and town, then the country: a line each. */
function addressText({ street, town, postcode, country }: Address): string | null {
  const place = [postcode, town].filter(Boolean).join(' ');
  return [street, place, country].filter(Boolean).join('\n') || null;
}
