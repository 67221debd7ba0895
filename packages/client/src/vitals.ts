/** Largest contentful paint and interaction to next paint in milliseconds, cumulative layout shift; what a browser does not tell is absent. */
export type Vitals = { lcp?: number; inp?: number; cls?: number };
type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
type Timed = PerformanceEntry & { readonly interactionId?: number };

/** A window of layout shifts: shifts less than a second apart, five seconds at most (web.dev/articles/cls). */
const APART = 1000;
const LONGEST = 5000;

function observe(type: string, see: (entry: PerformanceEntry) => void, more: object = {}): void {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
  new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more });
}

/** Measures this page as Core Web Vitals do and tells once, when it is left or hidden. */
export function watchVitals(tell: (vitals: Vitals) => void): void {
  const vitals: Vitals = {};
  let shifts = { first: 0, last: 0, sum: 0 };
  let told = false;
  observe('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime;
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput, startTime } = entry as Shift;
    if (hadRecentInput) return;
    const goesOn = startTime - shifts.last < APART && startTime - shifts.first < LONGEST;
    shifts = goesOn
      ? { ...shifts, last: startTime, sum: shifts.sum + value }
      : { first: startTime, last: startTime, sum: value };
    vitals.cls = Math.max(vitals.cls ?? 0, shifts.sum);
  });
  observe(
    'event',
    (entry) => {
      if ((entry as Timed).interactionId) vitals.inp = Math.max(vitals.inp ?? 0, entry.duration);
    },
    { durationThreshold: 16 },
  );
  const leave = () => {
    if (told || document.visibilityState !== 'hidden') return;
    told = true;
    if (vitals.lcp !== undefined) tell({ cls: 0, ...vitals });
  };
  document.addEventListener('visibilitychange', leave, true);
  addEventListener('pagehide', leave, true);
}

/** Sends a sample (`share` of all visits) of how fast this kind of page is; nothing about the visitor travels. */
export function reportVitals(shop: string, page: string, share: number): void {
  if (Math.random() >= share || !('PerformanceObserver' in window)) return;
  watchVitals((vitals) => {
    const body = new Blob([JSON.stringify({ page, ...vitals })], { type: 'application/json' });
    navigator.sendBeacon(`/api/v1/public/${encodeURIComponent(shop)}/vitals`, body);
  });
}
