import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import css from './CopyLink.module.css';
import { useT } from './phrases.tsx';

/** A link to share, with a button that copies it. */
export function CopyLink({ link }: { readonly link: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(link);
    setCopied(true);
  };
  return (
    <span className={css.row}>
      <a className={css.link} href={link}>
        {link.replace(/^https?:\/\//, '')}
      </a>
      <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
        <span aria-live="polite">{t(copied ? 'action.copied' : 'action.copy')}</span>
      </Button>
    </span>
  );
}
