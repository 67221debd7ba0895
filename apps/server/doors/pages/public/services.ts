import type { FastifyReply } from 'fastify';
import { sendPage } from '../send-page.ts';
import { sentInQuery } from '../sent.ts';
import { typeOf, vehicleTypes } from '../views/car.ts';
import { byCategory, priceNote, serviceView } from '../views/service.ts';
import type { SomeVisit } from '../visit.ts';
import { say } from '../words.ts';
import { metaOf } from './meta.ts';
import { ratingsByService } from './reviews.ts';

/** All services with time and price, searched by name or everyday word, for one type of car if wished. */
export async function showServices(visit: SomeVisit): Promise<FastifyReply> {
  const { values } = sentInQuery(visit.request);
  const query = (values['q'] ?? '').trim().slice(0, 80);
  const type = typeOf(values['type']);
  const { items } = await visit.ask('listOfferedServices', {
    shop: visit.front.slug,
    ...(query ? { search: query } : {}),
    ...(type ? { type } : {}),
  });
  const ratings = await ratingsByService(visit);
  const groups = [...byCategory(items)].map(([name, services]) => ({
    name,
    services: services.map((service) => {
      const rating = ratings.get(service.id);
      return { ...serviceView(service, visit, type), ...(rating ? { rating } : {}) };
    }),
  }));
  return sendPage(
    visit,
    'services',
    {
      query,
      vehicleTypes: vehicleTypes(visit),
      vehicleType: type ?? '',
      groups,
      total: items.length,
      priceNote: priceNote(visit),
    },
    { shared: true, meta: metaOf(visit, '/services', say(visit.locale, 'pages.home.intro')) },
  );
}
