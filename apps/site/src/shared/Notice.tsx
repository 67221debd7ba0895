import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export function Notice({
  tone = 'info',
  children,
}: {
  tone?: 'info' | 'good' | 'bad' | 'warn';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** An empty place that teaches what to do next. */
export function EmptyState({
  icon,
  title,
  text,
  href,
  action,
}: {
  icon: IconName;
  title: string;
  text: string;
  href?: string;
  action?: string;
}) {
  return (
    <div class="empty">
      <Icon name={icon} size={28} />
      <p class="empty-title">{title}</p>
      <p class="quiet">{text}</p>
      {href && action && (
        <a class="button" href={href}>
          {action}
        </a>
      )}
    </div>
  );
}

/** Where a browser script takes over; without one the children simply stay as they are. */
export function Island({
  name,
  props,
  children,
  cls,
}: {
  name: string;
  props?: unknown;
  children?: ComponentChildren;
  cls?: string;
}) {
  return (
    <div
      class={cls}
      id={`island-${name}`}
      data-island={name}
      data-props={props === undefined ? undefined : JSON.stringify(props)}
    >
      {children}
    </div>
  );
}
