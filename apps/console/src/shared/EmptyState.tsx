import type { ComponentType, ReactNode } from 'react';
import { Suspense } from 'react';
import { CopyLink } from './CopyLink.tsx';
import css from './EmptyState.module.css';
import { lazy } from './lazy.ts';

const QrCode = lazy(() => import('./QrCode.tsx'));

type Props = {
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>;
  /** What is missing, “No requests yet”. */
  readonly title: string;
  /** How it will come, “Share your booking link”. */
  readonly hint: string;
  /** A link to share; shown with a copy button and a QR code. */
  readonly link?: string;
  readonly action?: ReactNode;
  /** It is all the page says: its title is the heading of the page. */
  readonly alone?: true;
};

/** An empty list that teaches how it fills. */
export function EmptyState({ icon: Icon, title, hint, link, action, alone }: Props) {
  const Title = alone ? 'h1' : 'p';
  return (
    <div className={css.empty}>
      <span className={css.icon} aria-hidden>
        <Icon size={28} stroke={1.5} />
      </span>
      <Title className={css.title}>{title}</Title>
      <p className={css.hint}>{hint}</p>
      {link && <CopyLink link={link} />}
      {link && (
        <Suspense fallback={<span className={css.qr} />}>
          <span className={css.qr}>
            <QrCode text={link} />
          </span>
        </Suspense>
      )}
      {action}
    </div>
  );
}
