import { Menu } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { Initials } from '../shared/Initials.tsx';
import { useT } from '../shared/phrases.tsx';
import type { Session } from '../shared/session.tsx';
import css from './ShopSwitcher.module.css';

/** Up to two letters of a name: “Dynamic Automotive” → DA. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join('');

function ShopName({ name, town }: { readonly name: string; readonly town: string | null }) {
  return (
    <>
      <Initials initials={initialsOf(name)} tone="ink" size={32} />
      <span className={css.name}>
        <strong>{name}</strong> <span className={css.town}>{town}</span>
      </span>
    </>
  );
}

/** The shop one works in; a menu when there are several. */
export function ShopSwitcher({
  session,
  onSwitch,
}: {
  readonly session: Session;
  readonly onSwitch: (shopId: string) => void;
}) {
  const t = useT();
  const { shop, shops } = session;
  if (!shop) return null;
  const name = <ShopName name={shop.name} town={shop.town} />;
  if (shops.length < 2) return <span className={css.shop}>{name}</span>;
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={css.shop} title={t('shell.switchShop')}>
          {name}
          <IconSelector size={18} stroke={1.5} className={css.open} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.switchShop')}</Menu.Label>
        {shops.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<Initials initials={initialsOf(one.name)} tone="ink" size={28} />}
            rightSection={one.id === shop.id ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => one.id !== shop.id && onSwitch(one.id)}
          >
            {one.name} <span className={css.town}>{one.town}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
