import { Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { NavEntry, ScreenRoute } from '../../shared/module.ts';
import { PageToolsProvider } from '../../shared/PageTools.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { NotFound } from './NotFound.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';

/** After navigation the content takes the focus, so that keyboards and screen readers start there. */
function useFocusOnNavigation() {
  const [location] = useLocation();
  const before = useRef(location);
  useEffect(() => {
    if (before.current === location) return;
    before.current = location;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [location]);
}

function Titled({ route, shop }: { readonly route: ScreenRoute; readonly shop: string }) {
  const t = useT();
  const { screen: Screen } = route;
  const title = t('shell.title', { page: t(route.title), shop });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <PageToolsProvider>
      <Screen />
    </PageToolsProvider>
  );
}

type Props = { readonly routes: readonly ScreenRoute[]; readonly nav: readonly NavEntry[]; readonly shop: string };

/** The open screen; `/` leads to the first place the person may see. */
export function Screens({ routes, nav, shop }: Props) {
  const [location] = useLocation();
  useFocusOnNavigation();
  const home = nav[0]?.href;
  const atRoot = routes.some((route) => route.path === '/');
  return (
    <ScreenBoundary key={location}>
      <Suspense fallback={<SkeletonRows rows={10} />}>
        <Switch>
          {routes.map((route) => (
            <Route key={route.path} path={route.path}>
              <Titled route={route} shop={shop} />
            </Route>
          ))}
          {!atRoot && home && (
            <Route path="/">
              <Redirect to={home} replace />
            </Route>
          )}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  );
}
