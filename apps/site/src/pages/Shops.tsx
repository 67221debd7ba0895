import { SiteFrame } from '../shared/Frame.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useShell } from '../shared/shell.ts';
import type { ShopsProps } from './plain.props.ts';

/** The shops of a demo install and its other doors. */
export function Shops(page: ShopsProps) {
  const { t } = useShell();
  return (
    <SiteFrame>
      <div class="wrap narrow stack">
        <h1>{t('site.shops.title')}</h1>
        <p class="lead">{t('site.shops.text')}</p>
        <ul class="rows card">
          {page.shops.map((shop) => (
            <li key={shop.href}>
              <a class="row" href={shop.href}>
                <Icon name="wrench" size={22} />
                <span class="row-words">
                  <strong>{shop.name}</strong>
                  {shop.place && <span class="quiet">{shop.place}</span>}
                </span>
                <Icon name="chevron" size={22} />
              </a>
            </li>
          ))}
        </ul>
        <p class="link-row">
          {page.links.map((link) => (
            <a key={link.href} href={link.href}>
              {link.label}
            </a>
          ))}
        </p>
      </div>
    </SiteFrame>
  );
}
