import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';

export type Technician = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly dailyMinutes: number;
  readonly skills: string[];
};

const active = statement(({ shopId }: { readonly shopId: string }) =>
  tenant
    .selectFrom('staff')
    .select(['id', 'name', 'initials', 'daily_minutes as dailyMinutes', 'skills'])
    .where('shop_id', '=', shopId)
    .where('role', '=', 'TECH')
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('id'),
);

/** The active technicians of the shop, by name. */
export const technicians = ({ shopId }: Pick<Reading, 'shopId'>): Promise<Technician[]> => active({ shopId });
