import type { payments } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { hookUrl } from './begin-attempt.ts';
import { noSettings, openSecrets } from './provider-account.ts';

type View = z.output<typeof payments.provider>;

/** Every provider of this install as this shop has set it up; a secret is only ever named. */
export async function providerViews(scope: Reading): Promise<View[]> {
  const { sql, shopId, services } = scope;
  const [rows, shop] = await Promise.all([
    sql.selectFrom('payment_provider').selectAll().where('shop_id', '=', shopId).execute(),
    readShop(scope),
  ]);
  return [...services.payments.kinds].map(([name, kind]) => {
    const row = rows.find((each) => each.provider === name);
    const set = openSecrets(scope, row?.secrets_sealed ?? null);
    return {
      provider: name,
      enabled: row?.enabled ?? false,
      settings: { ...noSettings, ...row?.settings },
      methods: [...kind.methods],
      hosts: [...kind.hosts],
      secrets: kind.secrets.map((secret) => {
        const plain = secret.replace('?', '');
        return { name: plain, set: plain in set };
      }),
      hookUrl: hookUrl(services.env.publicUrl, name, shop.slug),
      checkedAt: row?.checked_at ?? null,
      checkResult: row?.check_result ?? null,
      version: row?.version ?? 0,
    };
  });
}
