export { cannedJob, type JobFromService } from './canned-job.ts';
export { categoriesOf } from './categories-of.ts';
export { type CatalogueFor, installCatalogue } from './install-catalogue.ts';
export { type PricedService, pricedServices, type WhichServices } from './priced-services.ts';
