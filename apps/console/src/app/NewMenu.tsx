import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { KeyHint } from '../shared/KeyHint.tsx';
import { useShortcut } from '../shared/keyboard.ts';
import type { Creation } from '../shared/module.ts';
import { useT } from '../shared/phrases.tsx';
import css from './NewMenu.module.css';

/** Makes something new from anywhere; `C` opens it. */
export function NewMenu({ creations }: { readonly creations: readonly Creation[] }) {
  const t = useT();
  const [, go] = useLocation();
  const [opened, setOpened] = useState(false);
  useShortcut('c', () => setOpened(true), t('shell.newMenu'), { everywhere: true, off: creations.length === 0 });
  if (creations.length === 0) return null;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          className={css.button}
          leftSection={<IconPlus size={18} stroke={1.75} />}
          rightSection={<KeyHint keys="C" />}
        >
          {t('shell.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {creations.map(({ href, label, icon: Icon }) => (
          <Menu.Item key={href} leftSection={<Icon size={18} stroke={1.75} />} onClick={() => go(href)}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
