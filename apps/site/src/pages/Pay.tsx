import { billWords } from '../shared/BillChip.tsx';
import { Field, FormErrors } from '../shared/Field.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { dayText, moneyText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { EmptyState, Island } from '../shared/Notice.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { PayDoneProps, PayProps } from './money.props.ts';
import { PayWays } from './PayWays.tsx';

function Head({ page }: { page: PayProps }) {
  const { t, locale } = useShell();
  const part = page.open.amount < page.total.amount;
  return (
    <header class="pay-head">
      <div class="wrap narrow">
        {page.vehicle && <CarLine vehicle={page.vehicle} />}
        <h1>
          <span class="pay-what">
            {t('portal.pay.for', { bill: t(billWords(page.kind), { number: page.number }) })}
          </span>{' '}
          <MoneyText money={page.open} />
        </h1>
        <p class="quiet">
          {[
            page.billHref ? '' : page.shopName,
            part ? t('portal.pay.ofTotal', { total: moneyText(page.total, locale) }) : '',
            page.dueOn ? t('portal.bill.dueOn', { day: dayText(page.dueOn, locale, 'year') }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {page.billHref && (
          <a class="small-link" href={page.billHref}>
            {t('portal.pay.see')}
          </a>
        )}
      </div>
    </header>
  );
}

/** Money of theirs that is here already comes first. */
function Credit({ page }: { page: PayProps }) {
  const { t, locale } = useShell();
  const { credit, creditAction } = page;
  if (!credit || !creditAction) return null;
  const amount = moneyText(credit, locale);
  return (
    <form method="post" action={creditAction} class="wrap narrow pay-credit">
      <input type="hidden" name="key" value={`credit-${page.tap}`} />
      <input type="hidden" name="amount" value={credit.amount} />
      <p>{t('portal.pay.credit', { amount })}</p>
      <button class="button" type="submit">
        {t('portal.pay.useCredit', { amount })}
      </button>
    </form>
  );
}

function Part({ page }: { page: PayProps }) {
  const { t } = useShell();
  const { values, errors } = page.form;
  const touched = Boolean(values['amount'] || errors['amount']);
  return (
    <details class="pay-part" open={touched}>
      <summary>
        {t('portal.pay.part')}
        <Icon name="down" />
      </summary>
      <Field
        name="amount"
        label={t('portal.pay.partAmount')}
        hint={t('portal.pay.partHint')}
        form={page.form}
        prefix={page.open.currency}
        inputmode="text"
        max={20}
      />
    </details>
  );
}

/** Choose how, and how much; one button. Works without a script. */
export function Pay(page: PayProps) {
  const { t, shop, locale } = useShell();
  const focus = page.billHref ? { back: page.billHref, title: t('portal.pay.title') } : undefined;
  const words = {
    pay: t('portal.pay.payAmount', { amount: '{amount}' }),
    sending: t('portal.pay.sending'),
    whole: moneyText(page.open, locale),
    currency: page.open.currency,
  };
  return (
    <PortalFrame {...(focus ? { focus } : {})} actionBar cls="pay-page">
      <Head page={page} />
      <Credit page={page} />
      <form method="post" action={page.action} class="pay-form" novalidate>
        <input type="hidden" name="key" value={page.tap} />
        <div class="wrap narrow stack">
          <FormErrors title={t('portal.pay.errors')} form={page.form} />
          {page.ways.length > 0 ? (
            <PayWays page={page} />
          ) : (
            <EmptyState
              icon="phone"
              title={t('portal.pay.noWays')}
              text={t('portal.pay.noWaysText')}
              {...(shop.phoneHref ? { href: shop.phoneHref, action: t('site.part.call') } : {})}
            />
          )}
          {page.ways.length > 0 && (
            <div class="pay-sends">
              <Part page={page} />
              <p class="quiet">{t('portal.pay.noFee')}</p>
            </div>
          )}
        </div>
        {page.ways.length > 0 && (
          <div class="action-bar pay-bar pay-sends">
            <button class="button button-fill button-tall" type="submit" id="pay">
              <Icon name="lock" />
              <span data-pay-words>{words.pay.replace('{amount}', words.whole)}</span>
            </button>
          </div>
        )}
        <Island name="pay" props={words} />
      </form>
    </PortalFrame>
  );
}

/** Nothing is left to pay behind this link. */
export function PayDone(page: PayDoneProps) {
  const { t } = useShell();
  return (
    <PortalFrame cls="pay-page">
      <div class="wrap narrow stack">
        <p class="big-check">
          <Icon name="check" size={32} />
        </p>
        <h1>{t('portal.pay.nothing')}</h1>
        <p class="lead">
          {t('portal.pay.nothingText', { number: page.number, shop: page.shopName })} <MoneyText money={page.total} />
        </p>
      </div>
    </PortalFrame>
  );
}

/** After a payment the desk asked for: the provider leads here, and the desk sees the result. */
export function PayThanks() {
  const { t } = useShell();
  return (
    <PortalFrame cls="pay-page">
      <div class="wrap narrow stack">
        <h1>{t('portal.thanks.title')}</h1>
        <p class="lead">{t('portal.thanks.text')}</p>
      </div>
    </PortalFrame>
  );
}
