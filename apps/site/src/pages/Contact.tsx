import { SiteFrame } from '../shared/Frame.tsx';
import { HoursTable } from '../shared/HoursTable.tsx';
import { Icon } from '../shared/Icon.tsx';
import { loginHref, useShell } from '../shared/shell.ts';
import type { ContactProps } from './contact.props.ts';

function Ways({ page }: { page: ContactProps }) {
  const { shop, t } = useShell();
  return (
    <ul class="ways card">
      {shop.phoneHref && (
        <li>
          <a href={shop.phoneHref}>
            <Icon name="phone" size={24} /> {shop.phone}
          </a>
        </li>
      )}
      {shop.whatsappHref && (
        <li>
          <a href={shop.whatsappHref} rel="noopener">
            <Icon name="whatsapp" size={24} /> WhatsApp
          </a>
        </li>
      )}
      {page.email && (
        <li>
          <a href={`mailto:${page.email}`}>
            <Icon name="mail" size={24} /> {page.email}
          </a>
        </li>
      )}
      {page.directionsHref && (
        <li>
          <a href={page.directionsHref} rel="noopener">
            <Icon name="direction" size={24} /> {t('site.home.directions')}
          </a>
        </li>
      )}
    </ul>
  );
}

function BookCard() {
  const { shop, t } = useShell();
  if (!shop.bookingOpen) return null;
  return (
    <section class="stack card pad" aria-labelledby="come-title">
      <h2 id="come-title">{t('site.contact.come')}</h2>
      <p>{t('site.contact.comeText')}</p>
      <a class="button button-fill button-tall" href={`${shop.base}/book`}>
        <Icon name="calendar" size={22} />
        {t('site.action.book')}
      </a>
      <a class="button" href={loginHref(shop)}>
        <Icon name="message" size={22} />
        {t('site.contact.mine')}
      </a>
    </section>
  );
}

/** Where the shop is, when it is open, and how to reach it. */
export function Contact(page: ContactProps) {
  const { shop, t } = useShell();
  return (
    <SiteFrame>
      <div class="wrap two-columns">
        <div class="stack">
          <h1>{t('site.contact.title')}</h1>
          <address>
            {[shop.name, ...page.addressLines].map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </address>
          <Ways page={page} />
          <h2>{t('site.hours.title')}</h2>
          <HoursTable rows={page.hours} title={t('site.hours.title')} />
          {page.exceptions.length > 0 && (
            <ul class="plain quiet">
              {page.exceptions.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        <BookCard />
      </div>
    </SiteFrame>
  );
}
