import css from './KeyHint.module.css';

/** The key that does the same; hidden where there is no keyboard. `onColour` for use inside a filled button. */
export function KeyHint({
  keys,
  onColour,
}: {
  readonly keys: string | readonly string[];
  readonly onColour?: boolean;
}) {
  const list = typeof keys === 'string' ? [keys] : keys;
  return (
    <span className={css.keys} data-on-colour={onColour || undefined}>
      {list.map((key) => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
