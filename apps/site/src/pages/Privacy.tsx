import { SiteFrame } from '../shared/Frame.tsx';
import { useShell } from '../shared/shell.ts';
import type { PhraseKey } from '../shared/words.ts';
import type { PrivacyProps } from './plain.props.ts';

const PARTS: [PhraseKey, PhraseKey][] = [
  ['site.privacy.what', 'site.privacy.whatText'],
  ['site.privacy.why', 'site.privacy.whyText'],
  ['site.privacy.who', 'site.privacy.whoText'],
  ['site.privacy.long', 'site.privacy.longText'],
  ['site.privacy.yours', 'site.privacy.yoursText'],
  ['site.privacy.cookies', 'site.privacy.cookiesText'],
];

/** What the shop keeps about a driver, in plain words. */
export function Privacy(page: PrivacyProps) {
  const { t, shop } = useShell();
  return (
    <SiteFrame>
      <div class="wrap narrow stack">
        <h1>{t('site.privacy.title')}</h1>
        <p class="lead">{t('site.privacy.lead', { shop: shop.name })}</p>
        {PARTS.map(([title, text]) => (
          <section key={title} class="stack-small">
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </section>
        ))}
        <section class="stack-small">
          <h2>{t('site.privacy.ask')}</h2>
          <address>
            {[shop.name, ...page.addressLines].map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
            {page.email && <a href={`mailto:${page.email}`}>{page.email}</a>}
          </address>
        </section>
      </div>
    </SiteFrame>
  );
}
