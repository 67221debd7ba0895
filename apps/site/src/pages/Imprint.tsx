import { SiteFrame } from '../shared/Frame.tsx';
import { useShell } from '../shared/shell.ts';
import type { ImprintProps } from './plain.props.ts';

/** Who answers for the site: the page German law asks for. */
export function Imprint(page: ImprintProps) {
  const { t, shop } = useShell();
  return (
    <SiteFrame>
      <div class="wrap narrow stack">
        <h1>{t('site.imprint.title')}</h1>
        <address>
          {[page.name, ...page.addressLines].map((line) => (
            <span class="block" key={line}>
              {line}
            </span>
          ))}
        </address>
        {page.lines.length > 0 && (
          <p>
            {page.lines.map((line) => (
              <span class="block" key={line}>
                {line}
              </span>
            ))}
          </p>
        )}
        <section class="stack-small">
          <h2>{t('site.imprint.contact')}</h2>
          <p>
            {shop.phone && (
              <span class="block">
                {t('site.imprint.phone')} <a href={shop.phoneHref}>{shop.phone}</a>
              </span>
            )}
            {page.email && (
              <span class="block">
                {t('site.imprint.email')} <a href={`mailto:${page.email}`}>{page.email}</a>
              </span>
            )}
          </p>
        </section>
        {page.taxNumber && (
          <section class="stack-small">
            <h2>{t('site.imprint.vatId')}</h2>
            <p>{page.taxNumber}</p>
          </section>
        )}
      </div>
    </SiteFrame>
  );
}
