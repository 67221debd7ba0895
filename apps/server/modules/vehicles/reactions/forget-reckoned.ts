import { reaction } from '../../../kernel/implement.ts';

/** Another lead or another interval: every car's plan waits for its turn again. */
export default reaction(
  'vehicles-forget-reckoned',
  ['shop.rules_changed', 'service.changed'],
  async ({ sql, shopId }) => {
    await sql.deleteFrom('service_reckoned').where('shop_id', '=', shopId).execute();
  },
);
