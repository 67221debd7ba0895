import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
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

/** What was handed out and what can be done about it, side by side while there is room. */
export function PartRow({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classes(css.row, className)}>{children}</div>;
}

/** What is said beside the deeds; what is wrong is read out at once. */
export function PartWords({ children, wrong }: { readonly children: ReactNode; readonly wrong?: boolean }) {
  return (
    <span className={css.words} data-wrong={wrong || undefined} aria-live={wrong === undefined ? undefined : 'polite'}>
      {children}
    </span>
  );
}
