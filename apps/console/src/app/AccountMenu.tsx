import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Initials } from '../shared/Initials.tsx';
import { useT } from '../shared/phrases.tsx';
import type { Session } from '../shared/session.tsx';
import css from './AccountMenu.module.css';
import { initialsOf } from './ShopSwitcher.tsx';

const modes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

type Props = { readonly session: Session; readonly onSignOut: () => void; readonly onShortcuts: () => void };

/** Who I am, how it looks, the shortcut list, the way out. */
export function AccountMenu({ session, onSignOut, onShortcuts }: Props) {
  const t = useT();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const initials = session.staff?.initials ?? initialsOf(session.person.name);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={css.me}>
          <span aria-hidden>
            <Initials initials={initials} tone="petrol" size={32} />
          </span>
          <span className="sr-only">{`${t('shell.account')}: ${session.person.name}`}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.who}>
          <strong>{session.person.name}</strong>
          <span>{session.person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(mode) => setColorScheme(mode as typeof colorScheme)}>
          {modes.map(([mode, Icon]) => (
            <Menu.RadioItem key={mode} value={mode} rightSection={<Icon size={18} stroke={1.75} />}>
              {t(`theme.${mode}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item className={css.keys} leftSection={<IconKeyboard size={18} stroke={1.75} />} onClick={onShortcuts}>
          {t('shell.shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.75} />} onClick={onSignOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
