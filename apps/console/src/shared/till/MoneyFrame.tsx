import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { PageHeader } from '../PageHeader.tsx';
import { type Key, useT } from '../phrases.tsx';
import { mayUse, type Permission, useSession } from '../session.tsx';
import { useWaiting } from '../useWaiting.ts';
import css from './MoneyFrame.module.css';
import '../words/money.ts';

const places: readonly {
  readonly href: string;
  readonly label: Key;
  readonly may: Permission;
  readonly counts?: true;
}[] = [
  { href: '/money', label: 'books.invoices', may: 'invoices.read' },
  { href: '/money/overdue', label: 'books.overdue', may: 'invoices.read' },
  { href: '/money/recurring', label: 'books.recurring', may: 'invoices.read' },
  { href: '/money/payments', label: 'books.payments', may: 'payments.read' },
  { href: '/money/refunds', label: 'books.refunds', may: 'payments.read' },
  { href: '/money/ageing', label: 'books.ageing', may: 'money.reports' },
  { href: '/money/tax', label: 'books.tax', may: 'money.reports' },
  { href: '/money/books', label: 'books.books', may: 'money.reports' },
  { href: '/money/reconciliation', label: 'books.reconciliation', may: 'payments.read', counts: true },
  { href: '/money/received', label: 'books.received', may: 'invoices.read' },
];

type Props = { readonly actions?: ReactNode; readonly note?: ReactNode; readonly children: ReactNode };

/** A page about money, with the other pages as tabs above it. */
export function MoneyFrame({ actions, note, children }: Props) {
  const t = useT();
  const session = useSession();
  const [location] = useLocation();
  const waiting = useWaiting('payments');
  const tabs = useRef<HTMLElement>(null);
  // On phones and tablets the tabs scroll: the open one comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, another tab
  useEffect(() => {
    const bar = tabs.current;
    const open = bar?.querySelector<HTMLElement>('[aria-current]');
    if (bar && open) bar.scrollTo({ left: open.offsetLeft - bar.offsetLeft - 12 });
  }, [location]);
  return (
    <>
      <PageHeader title={t('nav.money')} note={note} actions={actions} />
      <nav ref={tabs} className={css.tabs} aria-label={t('books.places')}>
        {places
          .filter(({ may }) => mayUse(session, may))
          .map(({ href, label, counts }) => (
            <Link key={href} href={href} aria-current={location === href ? 'page' : undefined}>
              {t(label)}
              {counts && waiting > 0 && (
                <>
                  <span className={css.count} aria-hidden>
                    {waiting}
                  </span>
                  <span className="sr-only">{t('nav.badge', { count: waiting })}</span>
                </>
              )}
            </Link>
          ))}
      </nav>
      <div className={css.page}>{children}</div>
    </>
  );
}
