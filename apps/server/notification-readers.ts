import { isLocale, type Locale } from '@pitlane/phrases';
import { reactPdfPrinter } from './integrations/documents/react-pdf/printer.ts';
import { mailboxTransport } from './integrations/mail/mailbox/transport.ts';
import { lastingSmtp } from './integrations/mail/smtp/lasting.ts';
import type { Reading } from './kernel/implement.ts';
import { contactsOf } from './modules/customers/index.ts';
import { paperFor } from './modules/documents/index.ts';
import { mailedPayPath } from './modules/payments/index.ts';
import { openLink } from './modules/reviews/index.ts';
import { readShop } from './modules/shops/index.ts';
import type { Contact, Readers } from './subscribers/notifications/readers.ts';

const localeOf = (text: string): Locale => (isLocale(text) ? text : 'en');

/** What the notifications ask of the rooms that keep people and of the vendor that carries mail. */
export const notificationReaders: Readers = {
  async contactOf(scope, customerId) {
    return (await contactsOf(scope, [customerId])).get(customerId) ?? null;
  },
  staffContacts,
  async shop(scope) {
    const shop = await readShop(scope);
    return {
      ...shop,
      address: [shop.street, [shop.postcode, shop.town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      locale: localeOf(shop.locale),
      showPrices: shop.privacy.showPrices,
    };
  },
  reviewPath: openLink,
  payPath: mailedPayPath,
  paper: (parts, shopId, { id, ...wanted }) => paperFor(parts, reactPdfPrinter, shopId, { ...wanted, sourceId: id }),
  transport: ({ smtpUrl, demo }) => (smtpUrl ? lastingSmtp({ url: smtpUrl }) : demo ? mailboxTransport() : null),
};

/** Staff have no language of their own: they read the shop's. */
async function staffContacts(scope: Reading, ids: readonly string[]): Promise<Map<string, Contact>> {
  const { sql, shopId, services } = scope;
  const [{ locale }, rows] = await Promise.all([
    readShop(scope),
    sql
      .selectFrom('staff')
      .select(['id', 'name', 'email_sealed'])
      .where('shop_id', '=', shopId)
      .where('id', 'in', [...ids])
      .where('status', '<>', 'suspended')
      .execute(),
  ]);
  const context = `staff.email:${shopId}`;
  return new Map(
    rows.map(({ id, name, email_sealed }) => [
      id,
      { name, email: services.secrets.open(email_sealed, context), locale: localeOf(locale) },
    ]),
  );
}
