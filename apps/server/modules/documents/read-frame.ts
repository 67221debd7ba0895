import { isLocale } from '@pitlane/phrases';
import type { Reading } from '../../kernel/implement.ts';
import { billingOf } from '../customers/index.ts';
import { isIban, readRules } from '../invoices/index.ts';
import { storedFiles } from '../media/index.ts';
import { readLetterhead, readShop } from '../shops/index.ts';
import type { Frame } from './frame.ts';

/** The customer a document is for: name and address as lines, language, tax number. */
export type Reader = {
  readonly to: readonly string[];
  readonly locale: string;
  readonly taxNumber: string | null;
};

export async function readReader(scope: Reading, customerId: string): Promise<Reader> {
  const billing = await billingOf(scope, customerId);
  return {
    to: [billing.name, ...(billing.address?.split('\n') ?? [])],
    locale: billing.locale,
    taxNumber: billing.taxNumber,
  };
}

async function logoKey(scope: Reading, fileId: string | null): Promise<string | null> {
  const [file] = fileId ? await storedFiles(scope, [fileId]) : [];
  return file?.key ?? null;
}

/** The shop's head and foot in the language of who will read it. Languages without document words are said in English. */
export async function readFrame(scope: Reading, locale: string): Promise<Frame> {
  const shop = await readShop(scope);
  const letterhead = await readLetterhead(scope);
  const { rules } = await readRules(scope, shop);
  const place = [shop.postcode, shop.town].filter(Boolean).join(' ');
  const bank = [
    rules.bankName,
    rules.iban && (isIban(rules.iban) ? `IBAN ${rules.iban}` : rules.iban),
    rules.bic && `BIC ${rules.bic}`,
  ].filter(Boolean);
  return {
    locale: isLocale(locale) ? locale : 'en',
    country: shop.country,
    timeZone: shop.timeZone,
    paper: rules.paper,
    shop: {
      name: shop.name,
      lines: [shop.street, place, shop.phone, shop.email].flatMap((line) => (line ? [line] : [])),
      accent: shop.accent,
      logo: await logoKey(scope, letterhead.logoFileId),
      foot: [[letterhead.legalName, rules.footer].filter(Boolean).join(' · '), bank.join(' · ')].filter(Boolean),
    },
  };
}
