import {
  type Catalogue,
  formatLocale,
  type Locale,
  loadCatalogue,
  type Translate,
  translator,
} from '@pitlane/phrases/browser';
import { createContext, type ReactNode, use, useContext, useEffect, useMemo } from 'react';

export type { Key, Translate } from '@pitlane/phrases/browser';

type Speech = { readonly t: Translate; readonly locale: Locale; readonly format: string; readonly timeZone: string };

const english = translator('en', {});
const Context = createContext<Speech>({ t: english, locale: 'en', format: 'en-ZM', timeZone: 'Africa/Lusaka' });

type Props = {
  readonly locale: Locale;
  readonly country: string;
  readonly timeZone: string;
  readonly children: ReactNode;
};

const NONE: Catalogue = {};
const fetched = new Map<Locale, Promise<Catalogue>>();

/** One language, fetched once; English when it cannot be had, until somebody asks again. */
function catalogueOf(locale: Locale): Promise<Catalogue> {
  const known = fetched.get(locale);
  if (known) return known;
  const coming = loadCatalogue(locale).catch(() => {
    fetched.delete(locale);
    return NONE;
  });
  fetched.set(locale, coming);
  return coming;
}

/** Gives the screens their language, and the country and time zone figures are written in. Waits for the language. */
export function SpeechProvider({ locale, country, timeZone, children }: Props) {
  const catalogue = locale === 'en' ? NONE : use(catalogueOf(locale));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(
    () => ({ t: translator(locale, catalogue, country), locale, format: formatLocale(locale, country), timeZone }),
    [locale, catalogue, country, timeZone],
  );
  return <Context value={value}>{children}</Context>;
}

/** The function that says a phrase in the person's language. */
export const useT = (): Translate => useContext(Context).t;
/** Language, format locale and time zone of the shop. */
export const useSpeech = (): Speech => useContext(Context);
