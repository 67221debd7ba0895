import type { FocusBar } from './Frame.tsx';
import { initialsOf } from './format.ts';
import { Icon, type IconName } from './Icon.tsx';
import { PlateChip } from './Plate.tsx';
import { loginHref, useShell } from './shell.ts';
import type { PhraseKey } from './words.ts';

function Brand({ href }: { href: string }) {
  const { shop } = useShell();
  return (
    <a class="brand" href={href}>
      {shop.logoUrl ? (
        <img class="brand-logo" src={shop.logoUrl} alt="" width="40" height="40" />
      ) : (
        <span class="brand-letter" aria-hidden="true">
          {initialsOf(shop.name).slice(0, 1)}
        </span>
      )}
      <span class="brand-name">{shop.name}</span>
    </a>
  );
}

export function LanguageSwitcher({ cls, label }: { cls: string; label?: PhraseKey }) {
  const { languages, locale, path, t } = useShell();
  const at = (code: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${code}`;
  if (languages.length < 2) return null;
  return (
    <nav class={cls} aria-label={t(label ?? 'site.part.language')}>
      {languages.map((language) => (
        <a
          key={language.code}
          href={at(language.code)}
          hreflang={language.code}
          lang={language.code}
          aria-current={language.code === locale ? 'true' : undefined}
        >
          {cls === 'bar-languages' ? <abbr title={language.name}>{language.code.toUpperCase()}</abbr> : language.name}
        </a>
      ))}
    </nav>
  );
}

interface BarLink {
  href: string;
  words: PhraseKey;
  active?: boolean;
  count?: number;
}

function Menu({ links }: { links: BarLink[] }) {
  const { t } = useShell();
  return (
    <details class="menu">
      <summary aria-label={t('site.part.menu')}>
        <Icon name="menu" size={24} />
      </summary>
      <div class="menu-sheet">
        <nav aria-label={t('site.part.menu')}>
          {links.map((link) => (
            <a key={link.href} href={link.href} aria-current={link.active ? 'page' : undefined}>
              {t(link.words)}
            </a>
          ))}
        </nav>
        <LanguageSwitcher cls="menu-languages" />
      </div>
    </details>
  );
}

function BarNav({ links }: { links: BarLink[] }) {
  const { t } = useShell();
  return (
    <nav class="bar-nav" aria-label={t('site.part.main')}>
      {links.map((link) => (
        <a key={link.href} href={link.href} aria-current={link.active ? 'page' : undefined}>
          {t(link.words)}
          {link.count ? <span class="count">{link.count}</span> : null}
        </a>
      ))}
    </nav>
  );
}

function BarFocus({ focus }: { focus: FocusBar }) {
  const { t, shop } = useShell();
  return (
    <div class="bar-focus">
      <a class="bar-icon" href={focus.back} aria-label={t('site.part.back')}>
        <Icon name="back" size={24} />
      </a>
      <span class="bar-title">{focus.title}</span>
      {focus.plate ? (
        <PlateChip plate={focus.plate} size="small" />
      ) : (
        shop.phoneHref && (
          <a class="bar-icon" href={shop.phoneHref} aria-label={t('site.part.call')}>
            <Icon name="phone" size={24} />
          </a>
        )
      )}
    </div>
  );
}

/** The bar of a page that belongs to no shop. */
function PlainBar() {
  return (
    <header class="bar">
      <div class="wrap bar-full">
        <Brand href="/" />
        <span class="bar-space" />
        <LanguageSwitcher cls="bar-languages" />
      </div>
    </header>
  );
}

/** The coloured bar of the public site. */
export function SiteBar({ focus }: { focus?: FocusBar }) {
  const { shop, t, customer } = useShell();
  if (!shop.slug) return <PlainBar />;
  const home = shop.base || '/';
  const links: BarLink[] = [
    { href: `${shop.base}/services`, words: 'site.nav.services' },
    { href: `${home}#how`, words: 'site.nav.how' },
    { href: `${shop.base}/contact`, words: 'site.nav.contact' },
  ];
  const mine = customer ? '/customer/dashboard' : loginHref(shop);
  return (
    <header class={focus ? 'bar has-focus' : 'bar'}>
      {focus && <BarFocus focus={focus} />}
      <div class="wrap bar-full">
        <Brand href={home} />
        <BarNav links={links} />
        <LanguageSwitcher cls="bar-languages" />
        <a class="bar-mine" href={mine} aria-label={t('site.nav.mine')}>
          <Icon name="user" size={22} />
          <span>{t('site.nav.mine')}</span>
        </a>
        {shop.bookingOpen && (
          <a class="button bar-book" href={`${shop.base}/book`}>
            {t('site.action.book')}
          </a>
        )}
        <Menu
          links={[
            ...links,
            { href: mine, words: 'site.nav.mine' },
            { href: `${shop.base}/book`, words: 'site.action.book' },
          ]}
        />
      </div>
    </header>
  );
}

/** The coloured bar of the customer's pages. */
export function PortalBar({ focus, active }: { focus?: FocusBar; active?: string }) {
  const { shop, customer, t } = useShell();
  const links: BarLink[] = customer
    ? [
        { href: '/customer/dashboard', words: 'portal.nav.home', active: active === 'home' },
        { href: '/customer/vehicles', words: 'portal.nav.cars', active: active === 'cars' },
        { href: '/customer/history', words: 'portal.nav.documents', active: active === 'documents' },
        {
          href: '/customer/messages',
          words: 'portal.nav.messages',
          active: active === 'messages',
          count: customer.unreadMessages,
        },
        { href: `${shop.base}/book`, words: 'site.action.book' },
      ]
    : [{ href: `${shop.base}/book`, words: 'site.action.book' }];
  return (
    <header class={focus ? 'bar has-focus' : 'bar'}>
      {focus && <BarFocus focus={focus} />}
      <div class="wrap bar-full">
        <Brand href={customer ? '/customer/dashboard' : shop.base || '/'} />
        <BarNav links={links} />
        <span class="bar-space" />
        {shop.phone && (
          <a class="bar-phone" href={shop.phoneHref} aria-label={t('site.part.callNumber', { number: shop.phone })}>
            <Icon name="phone" size={22} />
            <span>{shop.phone}</span>
          </a>
        )}
        {customer && (
          <a class="avatar" href="/customer/profile">
            <span aria-hidden="true">{initialsOf(customer.name)}</span>
            <span class="sr">{t('portal.nav.profile', { name: customer.name })}</span>
          </a>
        )}
        <Menu
          links={[
            ...links,
            ...(customer ? [{ href: '/customer/profile', words: 'portal.nav.settings' } as const] : []),
          ]}
        />
      </div>
    </header>
  );
}

const TABS: { id: string; icon: IconName; words: PhraseKey; href: string }[] = [
  { id: 'home', icon: 'home', words: 'portal.tab.home', href: '/customer/dashboard' },
  { id: 'cars', icon: 'car', words: 'portal.tab.cars', href: '/customer/vehicles' },
  { id: 'messages', icon: 'message', words: 'portal.tab.messages', href: '/customer/messages' },
  { id: 'book', icon: 'calendar', words: 'portal.tab.book', href: '' },
];

/** The four places of a customer on a phone, under the thumb. */
export function BottomNav({ active }: { active?: string }) {
  const { t, customer, shop } = useShell();
  if (!customer) return null;
  return (
    <nav class="bottom-nav" aria-label={t('site.part.places')}>
      {TABS.map((tab) => (
        <a key={tab.id} href={tab.href || `${shop.base}/book`} aria-current={active === tab.id ? 'page' : undefined}>
          <span class="tab-icon">
            <Icon name={tab.icon} size={24} />
            {tab.id === 'messages' && customer.unreadMessages > 0 && (
              <span class="count">{customer.unreadMessages}</span>
            )}
          </span>
          {t(tab.words)}
        </a>
      ))}
    </nav>
  );
}

export function Footer() {
  const { shop } = useShell();
  return (
    <footer class="foot">
      <div class="wrap foot-in">
        <p>
          {shop.name}
          {shop.legal.map((link) => (
            <span key={link.href}>
              {' · '}
              <a href={link.href}>{link.label}</a>
            </span>
          ))}
        </p>
        <LanguageSwitcher cls="foot-languages" label="site.part.languageFoot" />
        {shop.payMethods.length > 0 && <p class="foot-pay">{shop.payMethods.join(' · ')}</p>}
      </div>
    </footer>
  );
}
