import { Check, Field } from '../shared/Field.tsx';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { useShell } from '../shared/shell.ts';
import type { PayProps, PayWay } from './money.props.ts';

const inFours = (iban: string): string => iban.replaceAll(/\s/g, '').replaceAll(/(.{4})(?=.)/g, '$1 ');

function Bank({ page }: { page: PayProps }) {
  const { t } = useShell();
  const { bank } = page;
  if (!bank) return null;
  return (
    <>
      <dl class="facts bank-facts">
        <div>
          <dt>{t('portal.pay.bankName')}</dt>
          <dd>{bank.holder}</dd>
        </div>
        {bank.name && (
          <div>
            <dt>{t('portal.pay.bank')}</dt>
            <dd>{bank.name}</dd>
          </div>
        )}
        <div>
          <dt>{t(bank.isIban ? 'portal.pay.iban' : 'portal.pay.account')}</dt>
          <dd class="figures">{bank.isIban ? inFours(bank.iban) : bank.iban}</dd>
        </div>
        {bank.bic && (
          <div>
            <dt>{t(bank.isIban ? 'portal.pay.bic' : 'portal.pay.swift')}</dt>
            <dd>{bank.bic}</dd>
          </div>
        )}
        <div>
          <dt>{t('portal.pay.reference')}</dt>
          <dd>
            <strong>{bank.reference}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('portal.pay.amount')}</dt>
          <dd>
            <MoneyText money={page.open} />
          </dd>
        </div>
      </dl>
      {bank.code && (
        <figure class="bank-code">
          <svg
            viewBox={`-4 -4 ${bank.code.size + 8} ${bank.code.size + 8}`}
            role="img"
            aria-label={t('portal.pay.code')}
          >
            <path d={bank.code.path} />
          </svg>
          <figcaption class="quiet">{t('portal.pay.codeText')}</figcaption>
        </figure>
      )}
      <p class="quiet">{t('portal.pay.bankText')}</p>
    </>
  );
}

function More({ way, page }: { way: PayWay; page: PayProps }) {
  const { t } = useShell();
  if (way.value === 'bank') return <Bank page={page} />;
  if (way.value === 'cash') return <p>{t('portal.pay.cashText', { number: page.number })}</p>;
  return (
    <>
      {way.phoneField && (
        <Field
          name={way.phoneField}
          label={t('portal.pay.phone', { way: way.title })}
          hint={t('portal.pay.phoneHint')}
          form={page.form}
          type="tel"
          autocomplete="tel"
          inputmode="tel"
          max={30}
        />
      )}
      {way.maySave && (
        <Check
          name="save"
          value={way.value}
          checked={page.form.values['save'] === way.value}
          label={t('portal.pay.save', { shop: page.shopName })}
          note={<p class="hint">{t('portal.pay.saveHint')}</p>}
        />
      )}
      {!way.phoneField && <p class="quiet">{t('portal.pay.hosted')}</p>}
    </>
  );
}

const TELLS = new Set(['bank', 'cash']);

function Way({ way, page, chosen }: { way: PayWay; page: PayProps; chosen: boolean }) {
  const id = `way-${way.value.replace('.', '-')}`;
  return (
    <li class={TELLS.has(way.value) ? 'way way-tells' : 'way'}>
      <div class="way-head">
        <input type="radio" id={id} name="way" value={way.value} checked={chosen} required />
        <label for={id}>
          <span class="way-mark" aria-hidden="true">
            {way.mark ? way.mark.map((word) => <span key={word}>{word}</span>) : <Icon name={way.icon} size={24} />}
          </span>
          <span>
            <strong class="block">{way.title}</strong>
            <span class="quiet">{way.detail}</span>
          </span>
        </label>
      </div>
      <div class="way-more">
        <More way={way} page={page} />
      </div>
    </li>
  );
}

/** Every way to pay here; the chosen one unfolds what it needs. */
export function PayWays({ page }: { page: PayProps }) {
  const { t } = useShell();
  const wanted = page.form.values['way'];
  const chosen = page.ways.some(({ value }) => value === wanted) ? wanted : page.ways[0]?.value;
  return (
    <fieldset class="pay-ways">
      <legend>{t('portal.pay.how')}</legend>
      <ul>
        {page.ways.map((way) => (
          <Way key={way.value} way={way} page={page} chosen={way.value === chosen} />
        ))}
      </ul>
    </fieldset>
  );
}
