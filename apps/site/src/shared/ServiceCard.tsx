import { Icon } from './Icon.tsx';
import { RangeText } from './MoneyText.tsx';
import { durationText } from './PromiseBlock.tsx';
import { useShell } from './shell.ts';
import type { ServiceView } from './views.ts';

export function ServicePrice({ service }: { service: ServiceView }) {
  const { t } = useShell();
  return service.price ? (
    <RangeText range={service.price} />
  ) : (
    <span class="quiet">{t('site.services.onRequest')}</span>
  );
}

/** One row of the price list: what, how long, how much, book it. */
export function ServiceRow({ service }: { service: ServiceView }) {
  const { t } = useShell();
  return (
    <li class="service">
      <span class="service-icon">
        <Icon name={service.icon} size={24} />
      </span>
      <span class="service-name">
        <a href={service.bookHref}>{service.name}</a>
        {service.rating && (
          <span class="quiet service-text">
            {t('site.home.rating', { average: service.rating.average })} ({service.rating.count})
          </span>
        )}
        {service.description && <span class="quiet service-text">{service.description}</span>}
      </span>
      <span class="service-time quiet">{durationText(service.minutesMin, service.minutesMax, t)}</span>
      <span class="service-price">
        <ServicePrice service={service} />
      </span>
      <a
        class="button button-small service-book"
        href={service.bookHref}
        aria-label={t('site.services.bookOne', { name: service.name })}
      >
        {t('site.services.book')}
      </a>
    </li>
  );
}
