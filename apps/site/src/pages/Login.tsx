import { Check, Field, FormErrors } from '../shared/Field.tsx';
import { Flash, PortalFrame } from '../shared/Frame.tsx';
import { initialsOf } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { Photo } from '../shared/Photo.tsx';
import { loginHref, useShell } from '../shared/shell.ts';
import type { FormState } from '../shared/views.ts';
import type { CreateAccountProps, LinkOpenProps, LinkRefusedProps, LoginProps, LoginSentProps } from './login.props.ts';

function Hero({ page }: { page: LoginProps }) {
  const { shop } = useShell();
  return (
    <header class="login-hero">
      {page.hero && <Photo photo={page.hero} cls="login-photo" sizes="(min-width: 900px) 50vw, 100vw" first />}
      <a class="login-brand" href={shop.base || '/'}>
        {shop.logoUrl ? (
          <img class="brand-logo" src={shop.logoUrl} alt="" width="56" height="56" />
        ) : (
          <span class="brand-letter">{initialsOf(shop.name).slice(0, 1)}</span>
        )}
        <span>
          <strong>{shop.name}</strong>
          {shop.addressLine && <span class="block">{shop.addressLine}</span>}
        </span>
      </a>
    </header>
  );
}

function LinkForm({ form, next }: { form: FormState; next?: string }) {
  const { t, shop } = useShell();
  return (
    <form method="post" action={loginHref(shop)} class="stack" novalidate>
      {next && <input type="hidden" name="next" value={next} />}
      <Field
        name="email"
        label={t('site.form.email')}
        form={form}
        type="email"
        autocomplete="email"
        required
        icon={<Icon name="mail" size={22} />}
      />
      <button class="button button-fill button-tall" type="submit">
        {t('portal.login.send')}
        <Icon name="forward" />
      </button>
    </form>
  );
}

function OtherWays() {
  const { shop, t } = useShell();
  return (
    <ul class="ways">
      {shop.phoneHref && (
        <li>
          <a href={shop.phoneHref}>
            <Icon name="phone" size={24} />
            <span>
              <strong>{t(shop.whatsappHref ? 'portal.login.noEmail' : 'portal.login.noEmailCall')}</strong>
              <span class="quiet block">
                {[shop.phone, shop.openUntil && t('portal.login.open', { until: shop.openUntil })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Icon name="chevron" size={22} />
          </a>
        </li>
      )}
      {shop.bookingOpen && (
        <li>
          <a href={`${shop.base}/book`}>
            <Icon name="calendar" size={24} />
            <strong>{t('portal.login.newHere')}</strong>
            <Icon name="chevron" size={22} />
          </a>
        </li>
      )}
      <li>
        <a href={`/customer/account?shop=${shop.slug}`}>
          <Icon name="user" size={24} />
          <strong>{t('portal.login.account')}</strong>
          <Icon name="chevron" size={22} />
        </a>
      </li>
    </ul>
  );
}

/** One e-mail field, no password anywhere. */
export function Login(page: LoginProps) {
  const { t } = useShell();
  return (
    <div class="page login">
      <Hero page={page} />
      <main id="main" class="login-main">
        <Flash />
        <h1>{t('portal.login.title')}</h1>
        <p class="lead">{t('portal.login.text')}</p>
        <LinkForm form={page.form} next={page.next} />
        <p class="quiet">{t('portal.login.once', { minutes: 15, hours: 24 })}</p>
        <OtherWays />
        <LoginFoot />
      </main>
    </div>
  );
}

function LoginFoot() {
  const { languages, locale, path, shop, t } = useShell();
  return (
    <div class="login-foot">
      <nav class="foot-languages" aria-label={t('site.part.language')}>
        {languages.map((language) => (
          <a
            key={language.code}
            href={`${path}${path.includes('?') ? '&' : '?'}lang=${language.code}`}
            lang={language.code}
            hreflang={language.code}
            aria-current={language.code === locale ? 'true' : undefined}
          >
            {language.name}
          </a>
        ))}
      </nav>
      <p>
        {shop.legal.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </p>
    </div>
  );
}

/** "Check your mail": the same for known and unknown addresses. */
export function LoginSent(page: LoginSentProps) {
  const { t, shop } = useShell();
  return (
    <PortalFrame>
      <div class="wrap narrow stack centred">
        <p class="big-check">
          <Icon name="mail" size={32} />
        </p>
        <h1>{t('portal.sent.title')}</h1>
        <p class="lead">{t('portal.sent.text', { email: page.email })}</p>
        <p class="quiet">{t('portal.sent.help', { minutes: page.minutes })}</p>
        <a class="button" href={loginHref(shop)}>
          {t('portal.sent.again')}
        </a>
      </div>
    </PortalFrame>
  );
}

/** Asked before a link is used: programs that open every link in a mail must not use it up. */
export function LinkOpen(page: LinkOpenProps) {
  const { t } = useShell();
  return (
    <PortalFrame>
      <form method="post" action={page.action} class="wrap narrow stack centred">
        <p class="big-check">
          <Icon name="lock" size={32} />
        </p>
        <h1>{t('portal.open.title')}</h1>
        <p class="lead">{t('portal.open.text')}</p>
        <button class="button button-fill button-tall" type="submit">
          {t('portal.open.button')}
          <Icon name="forward" />
        </button>
      </form>
    </PortalFrame>
  );
}

export function LinkRefused(page: LinkRefusedProps) {
  const { t } = useShell();
  const words = {
    used: 'portal.refused.used',
    expired: 'portal.refused.expired',
    unknown: 'portal.refused.unknown',
  } as const;
  return (
    <PortalFrame>
      <div class="wrap narrow stack">
        <h1>{t(words[page.reason])}</h1>
        <p class="lead">{t('portal.refused.text')}</p>
        <LinkForm form={page.form} next={page.next} />
      </div>
    </PortalFrame>
  );
}

/** A profile without a password: the link in the mail proves the address. */
export function CreateAccount(page: CreateAccountProps) {
  const { t, shop } = useShell();
  const { form } = page;
  return (
    <PortalFrame>
      <form method="post" action={`/customer/account?shop=${shop.slug}`} class="wrap narrow stack" novalidate>
        <h1>{t('portal.account.title')}</h1>
        <p class="lead">{t('portal.account.text')}</p>
        <FormErrors title={t('site.form.errors')} form={form} />
        <Field name="name" label={t('site.form.name')} form={form} autocomplete="name" required />
        <Field name="email" label={t('site.form.email')} form={form} type="email" autocomplete="email" required />
        <Field
          name="phone"
          label={t('site.form.mobile')}
          optional={t('site.form.optional')}
          form={form}
          type="tel"
          autocomplete="tel"
          max={30}
        />
        <Check
          name="consent"
          checked={form.values['consent'] === 'on'}
          error={form.errors['consent']}
          required
          label={t('site.book.consent')}
          note={
            <a class="small-link" href={page.privacyHref}>
              {t('site.book.privacy')}
            </a>
          }
        />
        <button class="button button-fill button-tall" type="submit">
          {t('portal.account.create')}
        </button>
      </form>
    </PortalFrame>
  );
}
