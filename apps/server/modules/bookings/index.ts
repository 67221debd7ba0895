export { countRequested } from './count-requested.ts';
export { mayChange } from './may-change.ts';
export { type BookedService, servicesOf } from './services-of.ts';
