import '@fontsource-variable/inter/wght.css';
import '@fontsource/barlow-condensed/latin-600.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@pitlane/tokens/tokens.css';
import './app/base.css';
import { createStore, followLive, LiveConnection } from '@pitlane/client';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { Router } from 'wouter';
import { App } from './app/App.tsx';
import { Look } from './app/Look.tsx';
import { routeAt } from './app/modules.ts';
import { styleNonce } from './app/styleNonce.ts';
import { listenToKeyboard } from './shared/keyboard.ts';
import { loadAhead } from './shared/lazy.ts';
import { fetchWords } from './shared/phrases.tsx';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const Gallery = import.meta.env.DEV ? lazy(() => import('./gallery/Gallery.tsx')) : undefined;
const inGallery = Gallery !== undefined && location.pathname.startsWith(`${base}/dev/`);

// Scroll locks of dialogs write style elements too; their library asks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
// A newer build has replaced the screens this page knows of: load the page once more, and only once in a while.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('reloaded') ?? 0);
  if (Date.now() - last < 30_000) return;
  sessionStorage.setItem('reloaded', String(Date.now()));
  event.preventDefault();
  location.reload();
});

const store = createStore();
const live = new LiveConnection();
followLive(store, live);
listenToKeyboard();
fetchWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider store={store}>
      <Look>
        <Router base={base}>{inGallery ? <Suspense>{Gallery && <Gallery />}</Suspense> : <App live={live} />}</Router>
      </Look>
    </Provider>
  </StrictMode>,
);

// The screen is on its way while it is asked who is there; in a task of its own, behind the first drawing.
const first = routeAt(location.pathname.slice(base.length));
if (first) setTimeout(loadAhead, 0, first.screen);
