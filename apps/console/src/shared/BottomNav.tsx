import { Link } from 'wouter';
import css from './BottomNav.module.css';
import type { Icon as IconType } from './module.ts';
import { useT } from './phrases.tsx';

type Face = { readonly label: string; readonly icon: IconType; readonly active: boolean };
export type BottomNavItem = Face & {
  readonly href: string;
  /** How many things wait there; a hook. */
  readonly useBadge?: () => number;
};
export type BottomNavMore = Face & { readonly onPress: () => void };

function Content({ label, icon: Icon, count }: Pick<Face, 'label' | 'icon'> & { readonly count: number }) {
  return (
    <>
      <span className={css.pill} aria-hidden>
        <Icon size={24} stroke={1.75} />
        {count > 0 && <span className={css.badge}>{count > 99 ? '99+' : count}</span>}
      </span>
      <span className={css.label}>{label}</span>
    </>
  );
}

function Item({ item }: { readonly item: BottomNavItem }) {
  const t = useT();
  const count = item.useBadge?.() ?? 0;
  return (
    <Link href={item.href} className={css.item} aria-current={item.active ? 'page' : undefined}>
      <Content label={item.label} icon={item.icon} count={count} />
      {count > 0 && <span className="sr-only">{t('nav.badge', { count })}</span>}
    </Link>
  );
}

/** Navigation under the thumb, at most five places. */
export function BottomNav({
  items,
  more,
}: {
  readonly items: readonly BottomNavItem[];
  readonly more?: BottomNavMore;
}) {
  const t = useT();
  return (
    <nav className={css.nav} aria-label={t('shell.rail')}>
      {items.map((item) => (
        <Item key={item.href} item={item} />
      ))}
      {more && (
        <button type="button" className={css.item} onClick={more.onPress} data-active={more.active || undefined}>
          <Content label={more.label} icon={more.icon} count={0} />
        </button>
      )}
    </nav>
  );
}
