import { Link, useLocation } from 'wouter';
import type { NavEntry } from '../shared/module.ts';
import { useT } from '../shared/phrases.tsx';
import { Mark } from './Mark.tsx';
import css from './Rail.module.css';

const FOOT = 90;

/** True when the address belongs to the place. */
export const isAt = (location: string, href: string): boolean =>
  href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);

function Item({ entry, active }: { readonly entry: NavEntry; readonly active: boolean }) {
  const t = useT();
  const count = entry.useBadge?.() ?? 0;
  const label = t(entry.label);
  const { icon: Icon } = entry;
  return (
    <Link href={entry.href} className={css.item} aria-current={active ? 'page' : undefined}>
      <span className={css.icon} aria-hidden>
        <Icon size={20} stroke={1.75} />
        {count > 0 && <span className={css.badge}>{count > 99 ? '99+' : count}</span>}
      </span>
      <span className={css.label}>{label}</span>
      {count > 0 && <span className="sr-only">{t('nav.badge', { count })}</span>}
    </Link>
  );
}

/** The places of the console, down the left edge. */
export function Rail({ entries }: { readonly entries: readonly NavEntry[] }) {
  const t = useT();
  const [location] = useLocation();
  const list = (some: readonly NavEntry[]) =>
    some.map((entry) => <Item key={entry.href} entry={entry} active={isAt(location, entry.href)} />);
  return (
    <nav className={css.rail} aria-label={t('shell.rail')}>
      <Link href="/" className={css.mark} aria-label={t('shell.product')}>
        <Mark />
      </Link>
      {list(entries.filter((entry) => entry.order < FOOT))}
      <span className={css.gap} />
      {list(entries.filter((entry) => entry.order >= FOOT))}
    </nav>
  );
}
