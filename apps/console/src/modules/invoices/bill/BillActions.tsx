import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBell, IconCash, IconDots, IconLock, IconReceiptRefund, IconSend, IconTrash } from '@tabler/icons-react';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { useT } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import css from './Bill.module.css';
import type { Deed } from './BillDialogs.tsx';

type Props = { readonly bill: Bill; readonly onDo: (deed: Deed) => void };
const glyphs = {
  pay: IconCash,
  send: IconSend,
  post: IconLock,
  remind: IconBell,
  credit: IconReceiptRefund,
  void: IconTrash,
} as const;
const order = ['post', 'pay', 'send', 'remind', 'credit', 'void'] as const;

/** The one next action filled, sending beside it, the rest behind the dots; the server says what there is. */
export function BillActions({ bill, onDo }: Props) {
  const t = useT();
  const may = order.filter((deed) => bill.may.includes(deed));
  // What was sent already is sent again only on purpose.
  const first = may.find((deed) => deed === 'post' || deed === 'pay' || (deed === 'send' && !bill.sentAt));
  const rest = may.filter((deed) => deed !== first);
  const beside = rest.find((deed) => deed === 'send' || deed === 'remind');
  const hidden = rest.filter((deed) => deed !== beside);
  useShortcut('s', () => first && onDo(first), first ? t(`bill.do.${first}`) : '', { off: !first });
  const Glyph = first && glyphs[first];
  const verb = first && Glyph && (
    <Button
      size="md"
      leftSection={<Glyph size={18} stroke={1.75} />}
      rightSection={<KeyHint keys="S" onColour />}
      onClick={() => onDo(first)}
    >
      {t(`bill.do.${first}`)}
    </Button>
  );
  return (
    <>
      {hidden.length > 0 && (
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <ActionIcon variant="default" className={css.more} aria-label={t('bill.more')}>
              <IconDots size={20} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {hidden.map((deed) => {
              const Small = glyphs[deed];
              return (
                <Menu.Item key={deed} leftSection={<Small size={18} stroke={1.75} />} onClick={() => onDo(deed)}>
                  {t(`bill.do.${deed}`)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
      {beside && (
        <Button size="md" variant="default" onClick={() => onDo(beside)}>
          {t(beside === 'send' && bill.sentAt ? 'bill.do.again' : `bill.do.${beside}`)}
        </Button>
      )}
      <span className={css.wide}>{verb}</span>
      {verb && (
        <span className={css.thumb}>
          <StickyActionBar>{verb}</StickyActionBar>
        </span>
      )}
    </>
  );
}
