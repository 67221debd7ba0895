import type { ComponentChildren } from 'preact';
import { BottomNav, Footer, PortalBar, SiteBar } from './Bars.tsx';
import { Notice } from './Notice.tsx';
import { useShell } from './shell.ts';
import type { PlateView } from './views.ts';

export interface FocusBar {
  back: string;
  title: string;
  plate?: PlateView;
}

interface FrameProps {
  children: ComponentChildren;
  /** On phones the bar becomes a way back, a title and the plate. */
  focus?: FocusBar;
  active?: 'home' | 'cars' | 'messages' | 'book' | 'documents';
  cls?: string;
  /** No bottom navigation: the page has its own bar of actions. */
  actionBar?: boolean;
}

/** What just happened, in one sentence. */
export function Flash() {
  const { flash } = useShell();
  return flash ? (
    <div class="wrap flash">
      <Notice tone={flash.tone}>{flash.text}</Notice>
    </div>
  ) : null;
}

function Skip() {
  const { t } = useShell();
  return (
    <a class="skip" href="#main">
      {t('site.part.skip')}
    </a>
  );
}

/** Frame of the shop's public pages. */
export function SiteFrame({ children, focus, cls }: FrameProps) {
  return (
    <div class={cls ? `page ${cls}` : 'page'}>
      <Skip />
      <SiteBar focus={focus} />
      <main id="main" tabIndex={-1}>
        <Flash />
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** Frame of a signed-in customer's pages. */
export function PortalFrame({ children, focus, active, cls, actionBar }: FrameProps) {
  return (
    <div class={`page portal ${cls ?? ''} ${actionBar ? 'with-action' : 'with-nav'}`}>
      <Skip />
      <PortalBar focus={focus} active={active} />
      <main id="main" tabIndex={-1}>
        <Flash />
        {children}
      </main>
      <Footer />
      {!actionBar && <BottomNav active={active} />}
      <div class="sr" id="says" role="status" aria-live="polite" />
    </div>
  );
}
