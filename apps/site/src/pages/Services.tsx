import { SiteFrame } from '../shared/Frame.tsx';
import { Icon } from '../shared/Icon.tsx';
import { EmptyState } from '../shared/Notice.tsx';
import { ServiceRow } from '../shared/ServiceCard.tsx';
import { useShell } from '../shared/shell.ts';
import type { ServicesProps } from './services.props.ts';

function SearchForm({ page }: { page: ServicesProps }) {
  const { t, shop } = useShell();
  return (
    <search>
      <form method="get" action={`${shop.base}/services`} class="search">
        <div class="field">
          <label for="q">{t('site.services.search')}</label>
          <span class="input-with">
            <Icon name="search" />
            <input id="q" type="search" name="q" value={page.query} maxLength={80} autocomplete="off" />
          </span>
        </div>
        {page.vehicleTypes.length > 0 && (
          <div class="field">
            <label for="type">{t('site.services.type')}</label>
            <select id="type" name="type">
              <option value="">{t('site.services.anyType')}</option>
              {page.vehicleTypes.map((type) => (
                <option key={type.value} value={type.value} selected={type.value === page.vehicleType}>
                  {type.label}
                </option>
              ))}
            </select>
          </div>
        )}
        <button class="button" type="submit">
          {t('site.services.show')}
        </button>
      </form>
    </search>
  );
}

/** All services with time and price, searchable, for one vehicle type if wished. */
export function Services(page: ServicesProps) {
  const { t, shop } = useShell();
  return (
    <SiteFrame>
      <div class="wrap narrow">
        <h1>{t('site.services.title')}</h1>
        <SearchForm page={page} />
        {page.groups.length === 0 && (
          <EmptyState
            icon="search"
            title={t('site.services.none', { query: page.query })}
            text={t('site.services.noneText')}
            href={`${shop.base}/book`}
            action={t('site.services.describe')}
          />
        )}
        {page.groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h2 class="group-title">{group.name}</h2>
            <ul class="service-list">
              {group.services.map((service) => (
                <ServiceRow key={service.id} service={service} />
              ))}
            </ul>
          </section>
        ))}
        {page.priceNote && <p class="quiet price-note">{page.priceNote}</p>}
      </div>
    </SiteFrame>
  );
}
