import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { KeyHint } from '../../shared/KeyHint.tsx';
import type { PaletteItem, PaletteSource } from '../../shared/palette.ts';
import { useT } from '../../shared/phrases.tsx';
import css from './Palette.module.css';
import { PaletteRow } from './PaletteRow.tsx';
import { useResults } from './useResults.ts';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly sources: readonly PaletteSource[];
  readonly words: string;
};

/** Only the dialog itself: a plain class name would also colour the room around it. */
const dialogClass = { content: css.dialog };

/** Search and go: sections of answers on the left, a preview on the right, everything from the keyboard. */
export default function PaletteDialog({ opened, onClose, sources, words }: Props) {
  const t = useT();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={936} yOffset="15vh" padding={0} classNames={dialogClass}>
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label={t('palette.title')} radius="lg">
        <Search sources={sources} start={words} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** What the list says in words, and the keys that work it. */
function Foot({ none, count }: { readonly none: string | undefined; readonly count: number }) {
  const t = useT();
  return (
    <>
      <p className={css.hint} role="status">
        {none !== undefined && t('palette.none', { query: none })}
        {none === undefined && count === 0 && t('palette.hint')}
        {count > 0 && <span className="sr-only">{t('palette.count', { count })}</span>}
      </p>
      <div className={css.foot}>
        <KeyHint keys={['↑', '↓']} /> {t('palette.choose')}
        <KeyHint keys="Enter" /> {t('palette.open')}
        <span className={css.gap} />
        <KeyHint keys="Esc" /> {t('palette.close')}
      </div>
    </>
  );
}

function Search({
  sources,
  start,
  onClose,
}: {
  readonly sources: readonly PaletteSource[];
  readonly start: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const list = useId();
  const [, go] = useLocation();
  const [words, setWords] = useState(start);
  const [pointed, point] = useState<string>();
  const { sections, items, busy } = useResults(sources, words);
  // What was pointed at stays so when later answers push it down.
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === pointed),
  );
  const active = items[at];
  const step = (by: number) => point(items[Math.min(Math.max(at + by, 0), items.length - 1)]?.id);
  const idOf = (item: PaletteItem) => `${list}-${items.indexOf(item)}`;

  useEffect(() => {
    if (active) document.getElementById(`${list}-${items.indexOf(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, items, list]);

  const choose = (item: PaletteItem) => {
    onClose();
    if (item.run) item.run();
    else if (item.href) go(item.href);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && active) choose(active);
    else return;
    event.preventDefault();
  };
  const none = !busy && items.length === 0 && words.trim() !== '';

  return (
    <>
      <div className={css.head}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          className={css.input}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-activedescendant={active ? idOf(active) : undefined}
          aria-label={t('shell.search')}
          placeholder={t('shell.search')}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={words}
          onKeyDown={onKey}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            point(undefined);
          }}
        />
      </div>
      <div className={css.body}>
        <div className={css.list} id={list} role="listbox" aria-label={t('palette.title')} aria-busy={busy}>
          {sections.map(({ section, items: rows, failed }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
            <div key={section} role="group" aria-label={t(section)}>
              <div className={css.section} aria-hidden>
                {t(section)}
              </div>
              {failed && <p className={css.hint}>{t('palette.failed', { source: t(section) })}</p>}
              {rows.map((item) => (
                <PaletteRow
                  key={item.id}
                  id={idOf(item)}
                  item={item}
                  words={words.trim()}
                  active={item === active}
                  onPoint={() => point(item.id)}
                  onChoose={() => choose(item)}
                />
              ))}
            </div>
          ))}
        </div>
        {active?.preview && <aside className={css.preview}>{active.preview}</aside>}
      </div>
      <Foot none={none ? words.trim() : undefined} count={items.length} />
    </>
  );
}
