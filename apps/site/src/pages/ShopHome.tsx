import { SiteFrame } from '../shared/Frame.tsx';
import { clock } from '../shared/format.ts';
import { HoursTable } from '../shared/HoursTable.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Photo } from '../shared/Photo.tsx';
import { dayWord } from '../shared/PromiseBlock.tsx';
import { ServiceRow } from '../shared/ServiceCard.tsx';
import { Stars, VerifiedBadge } from '../shared/Stars.tsx';
import { Steps } from '../shared/Steps.tsx';
import { useShell } from '../shared/shell.ts';
import { ChoicePreview } from './ChoicePreview.tsx';
import type { ShopHomeProps } from './shop-home.props.ts';

function OpenNow() {
  const { shop, t } = useShell();
  if (shop.openUntil) {
    return (
      <p class="open-chip">
        <Icon name="check" size={18} />
        <span>
          <strong>{t('site.home.open')}</strong>, {shop.openUntil}
          {shop.addressLine && <span class="open-place"> · {shop.addressLine}</span>}
        </span>
      </p>
    );
  }
  return (
    <p class="open-chip closed">
      <Icon name="clock" size={18} />
      <span>
        <strong>{t('site.home.closed')}</strong>
        {shop.opensAgain && `, ${shop.opensAgain}`}
        {shop.addressLine && <span class="open-place"> · {shop.addressLine}</span>}
      </span>
    </p>
  );
}

function HeroActions() {
  const { shop, t } = useShell();
  return (
    <div class="hero-actions">
      {shop.bookingOpen && (
        <a class="button button-fill hero-book" href={`${shop.base}/book`}>
          <Icon name="calendar" size={22} />
          {t('site.action.book')}
        </a>
      )}
      {shop.phoneHref && (
        <a class="button hero-call" href={shop.phoneHref}>
          <Icon name="phone" size={22} />
          <span class="only-phone">{t('site.part.call')}</span>
          <span class="only-wide">{shop.phone}</span>
        </a>
      )}
      {shop.whatsappHref && (
        <a class="button hero-whatsapp" href={shop.whatsappHref} rel="noopener">
          <Icon name="whatsapp" size={22} />
          <span class="wide-sr">WhatsApp</span>
        </a>
      )}
    </div>
  );
}

function Hero({ page }: { page: ShopHomeProps }) {
  const shell = useShell();
  return (
    <section class="hero">
      {page.hero && <Photo photo={page.hero} cls="hero-photo" sizes="(min-width: 900px) 47vw, 100vw" first />}
      <div class="hero-words">
        <OpenNow />
        <h1>{page.headline}</h1>
        <p class="hero-intro">{page.intro}</p>
        <HeroActions />
        {page.nextSlot && (
          <p class="hero-slot">
            <Icon name="clock" />
            <span>
              {shell.t('site.home.nextSlot')}{' '}
              <strong>
                {dayWord(page.nextSlot, shell)} {clock(page.nextSlot, shell.zone, shell.locale)}
              </strong>
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

function Services({ page }: { page: ShopHomeProps }) {
  const { shop, t } = useShell();
  const all = `${shop.base}/services`;
  return (
    <section class="home-services" aria-labelledby="services-title">
      <div class="head-row">
        <h2 id="services-title">{t('site.home.services')}</h2>
        <a class="only-wide strong-link" href={all}>
          {t('site.home.allServices', { count: page.serviceCount })}
        </a>
      </div>
      <ul class="service-list">
        {page.services.map((service) => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
      {page.priceNote && <p class="quiet price-note">{page.priceNote}</p>}
      <a class="button only-phone" href={all}>
        {t('site.home.allServices', { count: page.serviceCount })}
        <Icon name="forward" />
      </a>
    </section>
  );
}

function Reviews({ page }: { page: ShopHomeProps }) {
  const { shop, t } = useShell();
  if (!page.rating) return null;
  return (
    <section class="band band-sheet" aria-labelledby="reviews-title">
      <div class="wrap reviews">
        <div class="review-score">
          <h2 id="reviews-title">{t('site.home.rating', { average: page.rating.average })}</h2>
          <Stars stars={page.rating.stars} />
          <p>
            <a href={`${shop.base}/reviews`}>{t('site.home.reviews', { count: page.rating.count })}</a>
          </p>
        </div>
        {page.reviews.map((review) => (
          <figure class="review" key={review.id}>
            <blockquote dir="auto">
              <q>{review.text}</q>
            </blockquote>
            <figcaption>
              <strong>{review.name}</strong> <span class="quiet">{review.about}</span>
              {review.verified && <VerifiedBadge />}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

function FindUs({ page }: { page: ShopHomeProps }) {
  const { shop, t } = useShell();
  return (
    <section class="wrap find-us" id="find" aria-labelledby="find-title">
      <div>
        <h2 id="find-title">{t('site.home.find')}</h2>
        <p>{shop.addressLine}</p>
        {shop.phone && (
          <p>
            <a href={shop.phoneHref}>{shop.phone}</a>
          </p>
        )}
        <div class="pair">
          {page.directionsHref && (
            <a class="button" href={page.directionsHref} rel="noopener">
              <Icon name="direction" />
              {t('site.home.directions')}
            </a>
          )}
          {shop.whatsappHref && (
            <a class="button" href={shop.whatsappHref} rel="noopener">
              <Icon name="whatsapp" />
              WhatsApp
            </a>
          )}
        </div>
      </div>
      <HoursTable rows={page.hours} title={t('site.hours.title')} />
    </section>
  );
}

function Roadside({ roadside }: { roadside: NonNullable<ShopHomeProps['roadside']> }) {
  const { t } = useShell();
  return (
    <section class="roadside">
      <div class="roadside-words">
        <Icon name="truck" size={28} />
        <div>
          <h2>{t('site.home.stuck')}</h2>
          <p>{roadside.text}</p>
        </div>
      </div>
      <a class="button button-invert" href={roadside.href}>
        <Icon name="target" />
        {t('site.home.roadside')}
      </a>
    </section>
  );
}

function PhoneActions() {
  const { shop, t } = useShell();
  if (!shop.bookingOpen) return null;
  return (
    <div class="action-bar only-phone">
      <a class="button button-fill grow" href={`${shop.base}/book`}>
        {t('site.action.book')}
      </a>
      {shop.phoneHref && (
        <a class="button button-icon" href={shop.phoneHref} aria-label={t('site.part.call')}>
          <Icon name="phone" size={22} />
        </a>
      )}
      {shop.whatsappHref && (
        <a class="button button-icon" href={shop.whatsappHref} rel="noopener" aria-label="WhatsApp">
          <Icon name="whatsapp" size={22} />
        </a>
      )}
    </div>
  );
}

/** The shop's front page: what it costs, when it is free, how it works, where it is. */
export function ShopHome(page: ShopHomeProps) {
  return (
    <SiteFrame cls="home">
      <Hero page={page} />
      <div class="wrap home-grid">
        <Services page={page} />
        <div class="home-side">
          {page.example && <ChoicePreview example={page.example} />}
          {page.roadside && <Roadside roadside={page.roadside} />}
        </div>
      </div>
      <Steps />
      <Reviews page={page} />
      <FindUs page={page} />
      <PhoneActions />
    </SiteFrame>
  );
}
