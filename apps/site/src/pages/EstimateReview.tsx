import { Check, Field, FormErrors } from '../shared/Field.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { moneyText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { momentText } from '../shared/PromiseBlock.tsx';
import { SignatureDrawn, SignaturePad } from '../shared/SignaturePad.tsx';
import { StepHead } from '../shared/StageLane.tsx';
import { type ShellContext, useShell } from '../shared/shell.ts';
import type { ChosenLine, EstimateReceiptProps, EstimateReviewProps } from './estimate.props.ts';

function Terms({ page }: { page: EstimateReviewProps }) {
  const { t } = useShell();
  return (
    <section class="part" aria-labelledby="terms-title">
      <StepHead number={1} done={page.form.values['terms'] === 'on'} title={t('portal.sign.terms')} id="terms-title" />
      <ul class="dashes">
        {page.terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
      <div class="agree">
        <Check
          name="terms"
          required
          checked={page.form.values['terms'] === 'on'}
          error={page.form.errors['terms']}
          label={<strong>{t('portal.sign.agree')}</strong>}
          note={
            page.termsHref && (
              <a class="small-link" href={page.termsHref}>
                {t('portal.sign.readAll')}
              </a>
            )
          }
        />
      </div>
    </section>
  );
}

export function ChosenLines({ lines }: { lines: ChosenLine[] }) {
  const { t } = useShell();
  return (
    <ul class="chosen-lines plain">
      {lines.map((line) => (
        <li key={line.id} class={line.chosen ? '' : 'out'}>
          <Icon name={line.chosen ? 'check' : 'cross'} />
          <span>{line.chosen ? line.title : t('portal.sign.notNow', { title: line.title })}</span>
          {line.total && <MoneyText money={line.total} struck={!line.chosen} />}
        </li>
      ))}
    </ul>
  );
}

function Total({ page }: { page: EstimateReviewProps }) {
  const { t, locale } = useShell();
  const count = page.lines.filter((line) => line.chosen).length;
  return (
    <section class="part" aria-labelledby="total-title">
      <StepHead number={3} done title={t('portal.sign.total')} id="total-title" />
      <div class="sums">
        <p>
          <span>{t('portal.sign.repairs', { count })}</span>
          {page.subtotal && <MoneyText money={page.subtotal} />}
        </p>
        {page.saving && (
          <p>
            <span>{t('portal.sign.saving', { title: page.saving.title })}</span>
            <MoneyText money={page.saving.amount} />
          </p>
        )}
        {page.own.map((line) => (
          <p key={line.title}>
            <span>{line.title}</span>
            <MoneyText money={line.amount} />
          </p>
        ))}
        {page.total ? (
          <p class="sum-total">
            <strong>{t('portal.sign.total')}</strong>
            <MoneyText money={page.total} size="big" />
          </p>
        ) : (
          <p class="quiet">{t('portal.choose.noPrices')}</p>
        )}
        {page.tax && (
          <p class="quiet">
            <span>{t('portal.choose.includes', { tax: page.tax.name })}</span>
            <span>{moneyText(page.tax.amount, locale)}</span>
          </p>
        )}
        {page.taxExempt && <p class="quiet">{t('portal.choose.exempt')}</p>}
      </div>
    </section>
  );
}

function Sign({ page }: { page: EstimateReviewProps }) {
  const { t, now } = useShell();
  const shell = useShell();
  return (
    <section class="part" aria-labelledby="sign-title">
      <StepHead
        number={4}
        title={t(page.signature === 'off' ? 'portal.sign.confirm' : 'portal.sign.sign')}
        id="sign-title"
      />
      {page.signature === 'required' && <SignaturePad value={page.form.values['drawing']} />}
      {page.signature === 'required' && (
        <Field
          name="signedName"
          label={t('portal.sign.name')}
          hint={t('portal.sign.nameHint')}
          form={page.form}
          autocomplete="name"
        />
      )}
      <p>
        <strong>{page.signerName}</strong>, {momentText(now, shell)}
        <span class="quiet block">{t('portal.sign.copy', { number: page.number, version: page.version })}</span>
      </p>
    </section>
  );
}

const chosenQuery = ({ lines }: EstimateReviewProps): URLSearchParams => {
  const chosen = lines.filter((line) => line.chosen).map((line) => ['job', line.id]);
  return new URLSearchParams([['chosen', String(chosen.length)], ...chosen]);
};

function approveWords({ lines, total }: EstimateReviewProps, { t, locale }: ShellContext): string {
  const count = lines.filter((line) => line.chosen).length;
  if (count === 0) return t('portal.choose.none');
  return total
    ? t('portal.sign.approve', { amount: moneyText(total, locale) })
    : t('portal.sign.approveCount', { count });
}

/** Terms, choice, total, signature: in that order. */
export function EstimateReview(page: EstimateReviewProps) {
  const shell = useShell();
  const { t } = shell;
  const at = `/customer/estimate/${page.id}`;
  const any = page.lines.some((line) => line.chosen);
  return (
    <PortalFrame focus={{ back: at, title: t('portal.choose.review'), plate: page.vehicle.plate }} actionBar>
      <form method="post" action={`${at}/review`} class="parts" novalidate>
        <h1 class="focus-title">{t('portal.choose.review')}</h1>
        <input type="hidden" name="version" value={String(page.version)} />
        {Object.keys(page.form.errors).length > 0 && (
          <div class="part">
            <FormErrors title={t('site.form.errors')} form={page.form} />
          </div>
        )}
        {any && page.terms.length > 0 && <Terms page={page} />}
        <section class="part" aria-labelledby="choice-title">
          <StepHead number={2} done title={t('portal.sign.choice')} id="choice-title" />
          <ChosenLines lines={page.lines} />
          {page.lines.map((line) => line.chosen && <input key={line.id} type="hidden" name="job" value={line.id} />)}
          <a class="strong-link" href={`${at}?${chosenQuery(page)}`}>
            {t('portal.sign.change')}
          </a>
        </section>
        <Total page={page} />
        <Sign page={page} />
        <div class="action-bar">
          <button class="button button-fill button-tall" type="submit" name="intent" value="approve">
            {approveWords(page, shell)}
          </button>
        </div>
      </form>
    </PortalFrame>
  );
}

/** What was chosen, and what it comes to. */
function Decided({ page }: { page: EstimateReceiptProps }) {
  const { t } = useShell();
  return (
    <div class="card pad">
      <ChosenLines lines={page.lines} />
      {page.own && (
        <p class="sum-own">
          <span>{page.own.title}</span>
          <MoneyText money={page.own.amount} />
        </p>
      )}
      {page.rounding && (
        <p class="sum-own">
          <span>{t('portal.choose.rounding')}</span>
          <MoneyText money={page.rounding} />
        </p>
      )}
      {page.total && (
        <p class="sum-total">
          <strong>{t('portal.receipt.total')}</strong>
          <MoneyText money={page.total} size="mid" />
        </p>
      )}
      {page.taxExempt && <p class="quiet">{t('portal.choose.exempt')}</p>}
    </div>
  );
}

const HOME = '/customer/dashboard';

/** Receipt of the choice: what was decided, by whom, when. */
export function EstimateReceipt(page: EstimateReceiptProps) {
  const shell = useShell();
  const { t } = shell;
  const any = page.lines.some((line) => line.chosen);
  return (
    <PortalFrame focus={{ back: page.trackHref ?? HOME, title: t('portal.receipt.title'), plate: page.vehicle.plate }}>
      <div class="wrap narrow stack">
        <p class="big-check">
          <Icon name="check" size={32} />
        </p>
        <h1>{t(any ? (page.quote ? 'portal.receipt.quote' : 'portal.receipt.thanks') : 'portal.receipt.none')}</h1>
        <p class="quiet">
          {t('portal.receipt.by', {
            who: page.by,
            when: momentText(page.decidedAt, shell),
            number: page.number,
            version: page.version,
          })}
          {page.signed && <span class="block">{t('portal.receipt.signed', { name: page.signed })}</span>}
        </p>
        {page.drawing && <SignatureDrawn drawing={page.drawing} name={page.signed ?? page.by} />}
        {page.byLimit && <p>{t('portal.receipt.byLimit')}</p>}
        <Decided page={page} />
        {page.readyAt && <p class="lead">{t('portal.receipt.ready', { when: momentText(page.readyAt, shell) })}</p>}
        <div class="pair">
          <a class="button button-fill" href={page.trackHref ?? HOME}>
            {t(page.trackHref ? 'portal.receipt.track' : 'portal.receipt.home')}
          </a>
          {page.changeHref && (
            <a class="button" href={page.changeHref}>
              {t('portal.receipt.change')}
            </a>
          )}
          {page.pdfHref && (
            <a class="button" href={page.pdfHref}>
              <Icon name="download" />
              {t('portal.receipt.pdf')}
            </a>
          )}
        </div>
        {page.evidenceHref && (
          <a class="small-link" href={page.evidenceHref} download={`decisions-${page.number}.json`}>
            {t('portal.receipt.evidence')}
          </a>
        )}
      </div>
    </PortalFrame>
  );
}
