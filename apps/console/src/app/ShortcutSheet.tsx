import { Dialog } from '../shared/Dialog.tsx';
import { KeyHint } from '../shared/KeyHint.tsx';
import { keyCaps, type Shortcut, useShortcuts } from '../shared/keyboard.ts';
import { useT } from '../shared/phrases.tsx';
import css from './ShortcutSheet.module.css';

function Group({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section>
      <h3 className={css.title}>{title}</h3>
      <dl className={css.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className={css.row}>
            <dt>{label}</dt>
            <dd>
              <KeyHint keys={keyCaps(keys)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All keys that work on the open screen. */
export default function ShortcutSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useT();
  const shortcuts = useShortcuts();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.shortcuts')} size={520}>
      <Group title={t('shell.thisScreen')} shortcuts={shortcuts.filter((one) => !one.everywhere)} />
      <Group title={t('shell.everywhere')} shortcuts={shortcuts.filter((one) => one.everywhere)} />
      <p className={css.hint}>{t('shell.shortcutsHint', { key: '?' })}</p>
    </Dialog>
  );
}
