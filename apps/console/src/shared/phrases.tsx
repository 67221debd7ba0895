import { formatLocale, type Locale, loadCatalogue, type Translate, translator } from '@pitlane/phrases/browser';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

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

/** Gives the screens their language, and the country and time zone figures are written in. */
export function SpeechProvider({ locale, country, timeZone, children }: Props) {
  const [t, setT] = useState<Translate>(() => english);
  useEffect(() => {
    let wanted = true;
    loadCatalogue(locale).then((catalogue) => {
      if (wanted) setT(() => translator(locale, catalogue, country));
    });
    document.documentElement.lang = locale;
    return () => {
      wanted = false;
    };
  }, [locale, country]);
  const value = useMemo(
    () => ({ t, locale, format: formatLocale(locale, country), timeZone }),
    [t, locale, country, timeZone],
  );
  return <Context value={value}>{children}</Context>;
}

/** The function that says a phrase in the person's language. */
export const useT = (): Translate => useContext(Context).t;
/** Language, format locale and time zone of the shop. */
export const useSpeech = (): Speech => useContext(Context);
