import {
  type Catalogue,
  formatLocale,
  isLocale,
  type Locale,
  loadCatalogue,
  type Translate,
  translator,
} from '@pitlane/phrases/browser';
import { createContext, type ReactNode, use, useContext, useEffect, useMemo } from 'react';

export type { Key, Translate } from '@pitlane/phrases/browser';

export type Speech = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly format: string;
  readonly timeZone: string;
};

const english = translator('en', {});
const Context = createContext<Speech>({ t: english, locale: 'en', format: 'en-ZM', timeZone: 'Africa/Lusaka' });

type Props = {
  readonly locale: Locale;
  readonly country: string;
  readonly timeZone: string;
  readonly children: ReactNode;
};

const NONE: Catalogue = {};
let asked: { readonly locale: Locale; readonly words: Promise<Catalogue> } | undefined;

/** The words of the language spoken now; asked for once, until another language is spoken. */
function wordsIn(locale: Locale): Promise<Catalogue> {
  if (asked?.locale !== locale) asked = { locale, words: loadCatalogue(locale) };
  return asked.words;
}

const PLACE = 'pitlane-language';

/** The language this browser spoke last, else the first it wishes that we know: for who is not signed in yet. */
export function lastLanguage(): Locale {
  const wishes = [localStorage.getItem(PLACE), ...navigator.languages].map((wish) => wish?.split('-')[0] ?? '');
  return wishes.find(isLocale) ?? 'en';
}

/** Fetches the words of the language spoken last while the rest of the app is on its way. */
export function fetchWords(): void {
  void wordsIn(lastLanguage());
}

/** Gives the screens their language, and the country and time zone figures are written in. Waits for the language. */
export function SpeechProvider({ locale, country, timeZone, children }: Props) {
  const words = useMemo(() => wordsIn(locale), [locale]);
  const catalogue = locale === 'en' ? NONE : use(words);
  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(PLACE, locale);
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
