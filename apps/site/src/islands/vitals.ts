import { reportVitals } from '@pitlane/client/vitals';

/** One visit in four is enough to know. */
const SHARE = 0.25;

const { shop = '', vitals = '' } = document.querySelector<HTMLElement>('script[data-vitals]')?.dataset ?? {};
if (shop && vitals) reportVitals(shop, vitals, SHARE);
