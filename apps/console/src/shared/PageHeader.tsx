import type { ReactNode } from 'react';
import css from './PageHeader.module.css';
import { PageToolsPlace } from './PageTools.tsx';

type Props = {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Title of a screen on the left, views beside it, the one filled action at the far right. */
export function PageHeader({ title, note, children, actions }: Props) {
  return (
    <header className={css.head}>
      <h1 className={css.title}>{title}</h1>
      {note && <span className={css.note}>{note}</span>}
      {children}
      <PageToolsPlace />
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}
