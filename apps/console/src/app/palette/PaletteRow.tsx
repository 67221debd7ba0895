import { classes } from '../../shared/classes.ts';
import { PlateChip } from '../../shared/PlateChip.tsx';
import type { PaletteItem } from '../../shared/palette.ts';
import css from './Palette.module.css';

/** The typed words underlined where they occur. */
function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark className={css.hit}>{text.slice(at, at + words.length)}</mark>
      {text.slice(at + words.length)}
    </>
  );
}

type Props = {
  readonly item: PaletteItem;
  readonly id: string;
  readonly words: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

export function PaletteRow({ item, id, words, active, onPoint, onChoose }: Props) {
  const { icon: Icon } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search field, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a listbox is pointed at by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={classes(css.row, item.dim && css.dim)}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <span className={css.icon} aria-hidden>
        {Icon && <Icon size={20} stroke={1.75} />}
      </span>
      {item.plate && <PlateChip plate={item.plate.plate} region={item.plate.region} />}
      <span className={css.text}>
        <span className={css.name}>
          <Marked text={item.title} words={words} />
        </span>
        {item.note && <span className={css.note}>{item.note}</span>}
      </span>
      {item.end && <span className={css.end}>{item.end}</span>}
    </div>
  );
}
