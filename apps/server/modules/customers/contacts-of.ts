import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { openField } from './contacts.ts';

export type Contact = {
  readonly name: string;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: shapes.Locale;
  readonly portalEnabled: boolean;
  readonly publicId: string;
  /** */ readonly taxExempt: boolean;
};

/** How to reach customers, opened; ids that this shop does not have are absent. */
export async function contactsOf(scope: Reading, ids: readonly string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.sql
    .selectFrom('customer')
    .select(['id', 'public_id', 'name', 'company', 'email_sealed', 'phone_sealed', 'locale', 'portal_enabled'])
    .select('tax_exempt')
    .where('shop_id', '=', scope.shopId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: row.name,
        company: row.company,
        email: openField(scope, 'email', row.email_sealed),
        phone: openField(scope, 'phone', row.phone_sealed),
        locale: row.locale as shapes.Locale,
        portalEnabled: row.portal_enabled,
        publicId: row.public_id,
        taxExempt: row.tax_exempt,
      },
    ]),
  );
}
