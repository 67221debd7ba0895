import type { Meta } from '../../../../site/src/shared/shell.props.ts';
import { structuredHours } from '../views/hours.ts';
import type { Visit } from '../visit.ts';

/** What search engines and link previews read of a public page. `page` is its path below the shop, '' for the front page. */
export function metaOf(visit: Visit, page: string, description: string, image?: string): Meta {
  const { house, base } = visit;
  const { publicUrl } = house.env;
  const home = base === '' ? `${new URL(publicUrl).protocol}//${visit.request.host}` : `${publicUrl}${base}`;
  const absolute = (path: string) => (/^https?:/.test(path) ? path : `${publicUrl}${path}`);
  return {
    description: description.slice(0, 300),
    canonical: `${home}${page}`,
    ...(image ? { image: absolute(image) } : {}),
    ...(page === '' ? { structured: structuredShop(visit, home) } : {}),
  };
}

function structuredShop({ front: shop }: Visit, url: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'AutoRepair',
    name: shop.name,
    url,
    ...(shop.about ? { description: shop.about } : {}),
    ...(shop.phone ? { telephone: shop.phone } : {}),
    ...(shop.email ? { email: shop.email } : {}),
    address: {
      '@type': 'PostalAddress',
      ...(shop.street ? { streetAddress: shop.street } : {}),
      ...(shop.town ? { addressLocality: shop.town } : {}),
      ...(shop.postcode ? { postalCode: shop.postcode } : {}),
      addressCountry: shop.country,
    },
    openingHoursSpecification: structuredHours({ front: shop }),
    currenciesAccepted: shop.currency,
    potentialAction: { '@type': 'ReserveAction', target: `${url}/book` },
  };
}
