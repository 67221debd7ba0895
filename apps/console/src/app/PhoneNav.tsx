import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BottomNav } from '../shared/BottomNav.tsx';
import { Sheet } from '../shared/Dialog.tsx';
import type { NavEntry } from '../shared/module.ts';
import { useT } from '../shared/phrases.tsx';
import css from './PhoneNav.module.css';
import { isAt } from './Rail.tsx';

const PLACES = 5;

/** The first places under the thumb; the others behind *More*. */
export function PhoneNav({ entries }: { readonly entries: readonly NavEntry[] }) {
  const t = useT();
  const [location] = useLocation();
  const [opened, setOpened] = useState(false);
  const wanted = entries.filter((entry) => entry.phone);
  const first = entries.length > PLACES ? wanted.slice(0, PLACES - 1) : entries;
  const rest = entries.filter((entry) => !first.includes(entry));
  const items = first.map((entry) => ({
    href: entry.href,
    label: t(entry.label),
    icon: entry.icon,
    active: isAt(location, entry.href),
    useBadge: entry.useBadge,
  }));
  const more = {
    label: t('nav.more'),
    icon: IconDots,
    active: rest.some((entry) => isAt(location, entry.href)),
    onPress: () => setOpened(true),
  };
  return (
    <>
      <BottomNav items={items} more={rest.length > 0 ? more : undefined} />
      <Sheet
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="auto"
        radius="xl"
        title={t('nav.more')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {rest.map(({ href, label, icon: Icon }) => (
          <Link key={href} href={href} className={css.place} onClick={() => setOpened(false)}>
            <Icon size={22} stroke={1.75} />
            {t(label)}
          </Link>
        ))}
      </Sheet>
    </>
  );
}
