import { ActionIcon } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { GrowingText } from '../GrowingText.tsx';
import { useT } from '../phrases.tsx';
import css from './Thread.module.css';

/** Where a message is written; Enter sends, Shift+Enter makes a new line. */
export function Composer({ name, onSend }: { readonly name: string; readonly onSend: (text: string) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const send = () => {
    if (!text.trim()) return;
    onSend(text.trim());
    setText('');
  };
  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <GrowingText
        className={css.field}
        aria-label={t('messages.write', { name })}
        placeholder={t('messages.write', { name })}
        maxRows={6}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <ActionIcon type="submit" variant="light" className={css.send} aria-label={t('messages.send')}>
        <IconSend size={18} stroke={1.75} />
      </ActionIcon>
    </form>
  );
}
