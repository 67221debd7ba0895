import type { Reading } from '../../kernel/implement.ts';

export type Technician = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly dailyMinutes: number;
  readonly skills: string[];
};

/** The active technicians of the shop, by name. */
export async function technicians(scope: Pick<Reading, 'sql' | 'shopId'>): Promise<Technician[]> {
  return scope.sql
    .selectFrom('staff')
    .select(['id', 'name', 'initials', 'daily_minutes as dailyMinutes', 'skills'])
    .where('shop_id', '=', scope.shopId)
    .where('role', '=', 'TECH')
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .execute();
}
