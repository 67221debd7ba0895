import { BillChip, billWords } from '../shared/BillChip.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { dayText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Island } from '../shared/Notice.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { Money } from '../shared/views.ts';
import type { BillLine, InvoiceProps } from './money.props.ts';

function Head({ page }: { page: InvoiceProps }) {
  const { t, locale } = useShell();
  const day = (text: string) => dayText(text, locale, 'year');
  const facts = [
    t('portal.bill.issuedOn', { day: day(page.issuedOn) }),
    page.dueOn && page.open.amount > 0 ? t('portal.bill.dueOn', { day: day(page.dueOn) }) : '',
    page.credits ? t('portal.bill.creditsBill', { number: page.credits }) : '',
    page.buyerReference ? t('portal.bill.yourReference', { reference: page.buyerReference }) : '',
  ].filter(Boolean);
  return (
    <header class="bill-head">
      <div class="row-split">
        <h1>{t(billWords(page.kind), { number: page.number })}</h1>
        <BillChip status={page.status} kind={page.kind} />
      </div>
      {page.vehicle && <CarLine vehicle={page.vehicle} />}
      <p class="quiet">{facts.join(' · ')}</p>
      <div class="bill-parties">
        <div>
          <p class="quiet">{t('portal.bill.from')}</p>
          <address>
            {page.seller.map((line) => (
              <span class="block" key={line}>
                {line}
              </span>
            ))}
          </address>
        </div>
        <div>
          <p class="quiet">{t('portal.bill.to')}</p>
          <address>
            {page.buyer.map((line) => (
              <span class="block" key={line}>
                {line}
              </span>
            ))}
          </address>
        </div>
      </div>
    </header>
  );
}

function Line({ line }: { line: BillLine }) {
  return (
    <tr>
      <th scope="row">
        {line.text}
        <span class="quiet block">
          {line.quantity} × <MoneyText money={line.unit} />
        </span>
      </th>
      <td>
        <MoneyText money={line.total} />
      </td>
    </tr>
  );
}

function Lines({ page }: { page: InvoiceProps }) {
  const { t } = useShell();
  return (
    <table class="bill-lines">
      <caption class="sr">{t('portal.bill.lines')}</caption>
      {page.groups.map((group) => (
        <tbody key={group.title ?? 'rest'}>
          {group.title && (
            <tr>
              <th class="bill-job" scope="colgroup" colSpan={2}>
                {group.title}
              </th>
            </tr>
          )}
          {group.lines.map((line, n) => (
            <Line key={`${n} ${line.text}`} line={line} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Sum({ words, money, strong }: { words: string; money: Money; strong?: boolean }) {
  return (
    <div class={strong ? 'sum sum-strong' : 'sum'}>
      <dt>{words}</dt>
      <dd>
        <MoneyText money={money} {...(strong ? { size: 'mid' as const } : {})} />
      </dd>
    </div>
  );
}

function Sums({ page }: { page: InvoiceProps }) {
  const { t } = useShell();
  const less = (money: Money): Money => ({ ...money, amount: -money.amount });
  return (
    <dl class="bill-sums">
      <Sum words={t('portal.bill.net')} money={page.net} />
      {page.taxes.map((row) => (
        <Sum key={row.name} words={row.name} money={row.tax} />
      ))}
      <Sum words={t('portal.bill.total')} money={page.total} strong />
      {page.credited.amount > 0 && <Sum words={t('portal.bill.credited')} money={less(page.credited)} />}
      {page.paid.amount > 0 && <Sum words={t('portal.bill.paidSoFar')} money={less(page.paid)} />}
      {page.kind !== 'credit_note' && page.status !== 'void' && (
        <Sum words={t('portal.bill.open')} money={page.open} strong />
      )}
    </dl>
  );
}

function Papers({ page }: { page: InvoiceProps }) {
  const { t } = useShell();
  if (!page.pdfHref && !page.receiptHref && !page.trackHref) return null;
  return (
    <p class="link-row no-print">
      {page.pdfHref && (
        <a href={page.pdfHref}>
          <Icon name="download" /> {t('portal.bill.pdf')}
        </a>
      )}
      {page.receiptHref && (
        <a href={page.receiptHref}>
          <Icon name="download" /> {t('portal.bill.receipt')}
        </a>
      )}
      {page.trackHref && (
        <a href={page.trackHref}>
          <Icon name="car" /> {t('portal.bill.visit')}
        </a>
      )}
    </p>
  );
}

/** One bill: what was done, tax, what was paid and what is left. Prints on one sheet. */
export function Invoice(page: InvoiceProps) {
  const { t } = useShell();
  const focus = { back: '/customer/invoices', title: t(billWords(page.kind), { number: page.number }) };
  return (
    <PortalFrame focus={focus} active="documents" cls="bill-page" actionBar={page.payHref !== undefined}>
      <div class="wrap narrow stack bill">
        <article class="card bill-sheet">
          <Head page={page} />
          <Lines page={page} />
          <Sums page={page} />
          {page.taxIncluded && <p class="quiet">{t('portal.bill.taxIncluded')}</p>}
          {page.taxNote && <p>{page.taxNote}</p>}
          {page.note && <p class="bill-note">{page.note}</p>}
        </article>
        <Papers page={page} />
      </div>
      {page.payHref && (
        <div class="action-bar bill-bar">
          <a class="button button-fill button-tall" href={page.payHref}>
            {t('portal.pay.payNow')} <MoneyText money={page.open} />
          </a>
        </div>
      )}
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
