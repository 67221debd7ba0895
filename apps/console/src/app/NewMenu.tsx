import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
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
  const button = useRef<HTMLButtonElement>(null);
  // Opened inside the key event itself, Mantine's menu closes again at once: let the event pass first.
  const open = () => {
    button.current?.focus();
    setTimeout(() => button.current?.click());
  };
  useShortcut('c', open, t('shell.newMenu'), {
    everywhere: true,
    off: creations.length === 0,
  });
  if (creations.length === 0) return null;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          ref={button}
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
