import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { PageToolsPlace } from './PageTools.tsx';
import { type Key, useT } from './phrases.tsx';
import css from './SettingsFrame.module.css';
import { mayUse, type Permission, type Session, useSession } from './session.tsx';

type Place = { readonly href: string; readonly label: Key; readonly may?: Permission; readonly outside?: true };
type Group = { readonly label: Key; readonly places: readonly Place[] };

/** The places of the settings, in reading order. */
export const settingsGroups: readonly Group[] = [
  {
    label: 'settings.shop',
    places: [
      { href: '/settings/profile', label: 'settings.profile', may: 'shop.manage' },
      { href: '/settings/region', label: 'settings.where', may: 'shop.manage' },
      { href: '/settings/hours', label: 'settings.hours', may: 'shop.manage' },
      { href: '/settings/brand', label: 'settings.brand', may: 'shop.manage' },
      { href: '/settings/booking', label: 'settings.booking', may: 'shop.manage' },
      { href: '/settings/pricing', label: 'settings.pricing', may: 'shop.manage' },
      { href: '/settings/invoices', label: 'moneyPlace.rules', may: 'money.manage' },
      { href: '/settings/payments', label: 'moneyPlace.providers', may: 'money.manage' },
      { href: '/settings/texts', label: 'texting.title', may: 'shop.manage' },
      { href: '/settings/after', label: 'settings.after', may: 'shop.manage' },
      { href: '/settings/privacy', label: 'settings.privacy', may: 'shop.manage' },
      { href: '/settings/terms', label: 'settings.terms', may: 'shop.manage' },
      { href: '/settings/people', label: 'settings.people', may: 'staff.read' },
    ],
  },
  {
    label: 'settings.you',
    places: [
      { href: '/settings/notices', label: 'mine.preferences' },
      { href: '/settings/security', label: 'mine.security', outside: true },
    ],
  },
  {
    label: 'settings.record',
    places: [
      { href: '/settings/audit', label: 'audit.title', may: 'audit.read' },
      { href: '/settings/mail', label: 'mailLog.title', may: 'audit.read' },
      { href: '/settings/decisions', label: 'moneyPlace.proof', may: 'audit.read' },
    ],
  },
];

/** True when the person may open the page; who stands in no shop has only those marked `outside`. */
export const mayOpen = (session: Session, { may, outside }: Place): boolean =>
  mayUse(session, may) && (session.shop !== null || outside === true);

type Props = {
  readonly title: string;
  readonly hint: string;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One page of the settings, with the others beside it. */
export function SettingsFrame({ title, hint, actions, wide, children }: Props) {
  const t = useT();
  const session = useSession();
  const [location] = useLocation();
  const places = useRef<HTMLElement>(null);
  // On phones the places stand in a row that scrolls: the open one comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, another place
  useEffect(() => {
    const row = places.current;
    const open = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && open) row.scrollTo({ left: open.offsetLeft - row.offsetLeft - 12 });
  }, [location]);
  return (
    <div className={css.frame}>
      <nav ref={places} className={css.places} aria-label={t('settings.places')}>
        {settingsGroups.map(({ label, places: all }) => {
          const mine = all.filter((place) => mayOpen(session, place));
          if (mine.length === 0) return null;
          return (
            <div key={label} className={css.group}>
              <span className={css.label}>{t(label)}</span>
              {mine.map((place) => (
                <Link key={place.href} href={place.href} aria-current={location === place.href ? 'page' : undefined}>
                  {t(place.label)}
                </Link>
              ))}
            </div>
          );
        })}
      </nav>
      <div className={css.page} data-wide={wide || undefined}>
        <header className={css.head}>
          <div>
            <h1>{title}</h1>
            <p>{hint}</p>
          </div>
          <PageToolsPlace />
          {actions}
        </header>
        {children}
      </div>
    </div>
  );
}
