import { type Choice, sorted } from '../../shared/countries.ts';

/** Currencies by ISO 4217 code, “Zambian Kwacha (ZMW)”. */
export function currencies(format: string, now: string): Choice[] {
  const names = new Intl.DisplayNames(format, { type: 'currency' });
  const all = Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${names.of(code)} (${code})` }));
  return sorted(all, now, format);
}

/** Time zones by IANA name, “Africa/Lusaka”. */
export const timeZones = (format: string, now: string): Choice[] =>
  sorted(
    Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    now,
    format,
  );
