import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes.ts';
import css from './PartDeed.module.css';

type DeedProps = {
  /** The verb on the button; `named` says it with the part's name. */
  readonly verb: string;
  readonly named?: string;
  /** Words without a frame, for what is done less often. */
  readonly quiet?: boolean;
  readonly busy?: boolean;
  /** Has the focus as soon as it stands there. */
  readonly first?: boolean;
  /** None: sends the form it stands in. */
  readonly onPress?: () => unknown;
};

/** One small deed beside a part: hand out, fewer, take back. As large as a finger where fingers are. */
export function PartDeed({ verb, named, quiet, busy, first, onPress }: DeedProps) {
  return (
    <Button
      className={css.deed}
      size="compact-sm"
      type={onPress ? 'button' : 'submit'}
      variant={quiet ? 'subtle' : 'default'}
      color="gray"
      loading={busy}
      autoFocus={first}
      aria-label={named}
      onClick={onPress}
    >
      {verb}
    </Button>
  );
}

type RowProps = { readonly part: string; readonly className?: string; readonly children: ReactNode };

/** What was handed out and what can be done about it. Where a deed takes its own button away, the next has the focus. */
export function PartRow({ part, className, children }: RowProps) {
  const row = useRef<HTMLFieldSetElement>(null);
  const inside = useRef(false);
  useEffect(() => {
    if (inside.current && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  });
  return (
    <fieldset
      ref={row}
      aria-label={part}
      className={classes(css.row, className)}
      onFocus={() => {
        inside.current = true;
      }}
      // A button that is busy or gone did not give the focus away: it was taken from it.
      onBlur={({ target }) => {
        inside.current = target.matches(':disabled') || !target.isConnected;
      }}
    >
      {children}
    </fieldset>
  );
}

/** What is said beside the deeds; what is wrong is read out at once. */
export function PartWords({ children, wrong }: { readonly children: ReactNode; readonly wrong?: boolean }) {
  return (
    <span className={css.words} data-wrong={wrong || undefined} aria-live={wrong === undefined ? undefined : 'polite'}>
      {children}
    </span>
  );
}
