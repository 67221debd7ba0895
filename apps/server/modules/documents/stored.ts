import { newId } from '../../kernel/ids.ts';
import type { Reading, Scope } from '../../kernel/implement.ts';

/** Which print: a kind, what it is about, and a variant such as a period or a format. */
export type PrintKey = { readonly kind: DocumentRowKind; readonly sourceId: string; readonly variant: string };
type DocumentRowKind = 'estimate' | 'invoice' | 'receipt' | 'statement' | 'evidence' | 'report' | 'e_invoice';
export type Stored = {
  readonly fingerprint: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly storageKey: string;
  readonly madeAt: string;
};

/** The print there is, or null. */
export async function storedPrint({ sql, shopId }: Reading, key: PrintKey): Promise<Stored | null> {
  const row = await sql
    .selectFrom('document')
    .select(['fingerprint', 'name', 'type', 'bytes', 'storage_key as storageKey', 'made_at as madeAt'])
    .where('shop_id', '=', shopId)
    .where('kind', '=', key.kind)
    .where('source_id', '=', key.sourceId)
    .where('variant', '=', key.variant)
    .executeTakeFirst();
  return row ? { ...row, bytes: Number(row.bytes) } : null;
}

/**
 * Notes a print whose bytes lie in the storage. The newest counts, but of two that say the same the first: answers the
 * one that counts.
 */
export async function keepPrint(scope: Scope, key: PrintKey, print: Stored): Promise<Stored> {
  const { sql, shopId } = scope;
  const row = {
    fingerprint: print.fingerprint,
    name: print.name,
    type: print.type,
    bytes: print.bytes,
    storage_key: print.storageKey,
    made_at: print.madeAt,
  };
  await sql
    .insertInto('document')
    .values({ shop_id: shopId, id: newId(), kind: key.kind, source_id: key.sourceId, variant: key.variant, ...row })
    .onConflict((conflict) =>
      conflict.constraint('document_once').doUpdateSet(row).where('document.fingerprint', '<>', print.fingerprint),
    )
    .execute();
  return (await storedPrint(scope, key)) ?? print;
}

/**
 * Where a print's bytes lie, told by nothing a stranger could guess: the same print always in the same place, unless
 * `apart` sets it beside others that are made at the same time.
 */
export function placeOf(
  { services, shopId }: Pick<Reading, 'services' | 'shopId'>,
  key: PrintKey,
  ending: string,
  apart = '',
): string {
  const { secrets } = services;
  const mark = secrets.blindIndex(
    `${shopId} ${key.kind} ${key.sourceId} ${key.variant}${apart && ` ${apart}`}`,
    'documents.place',
  );
  return `shops/${secrets.blindIndex(shopId, 'media.folder')}/d${mark}.${ending}`;
}
