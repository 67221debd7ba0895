import { api } from '@pitlane/client/api';
import type { LiveConnection } from '@pitlane/client/live';
import { type ReactNode, Suspense, useDeferredValue } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { lastLanguage, SpeechProvider } from '../shared/phrases.tsx';
import { problemOf } from '../shared/problemWords.ts';
import { SkeletonRows } from '../shared/SkeletonRows.tsx';
import { openRoutes } from './modules.ts';
import { SignedIn } from './SignedIn.tsx';
import { SignIn } from './SignIn.tsx';
import { SpokenTheme } from './SpokenTheme.tsx';

/** Nobody is signed in, or a customer is: their session opens nothing here, and must not lock staff out either. */
const NOT_STAFF: ReadonlySet<string> = new Set(['sign_in_required', 'not_allowed']);

function Gate({ live }: { readonly live: LiveConnection }) {
  const { data, error, refetch } = api.useGetSessionQuery({});
  // What the store tells is drawn in one piece, what is deferred in slices: the frame is too much for one piece.
  const session = useDeferredValue(data);
  if (error && NOT_STAFF.has(problemOf(error).code))
    return (
      <Outside>
        <SignIn />
      </Outside>
    );
  if (session) return <SignedIn key={session.shop?.id} session={session} live={live} />;
  if (error)
    return (
      <Outside>
        <ErrorNote error={error} onRetry={refetch} />
      </Outside>
    );
  return <SkeletonRows rows={12} />;
}

/** Speaks the language this browser spoke last, to people who are not signed in. */
function Outside({ children }: { readonly children: ReactNode }) {
  return (
    <SpeechProvider locale={lastLanguage()} country="ZM" timeZone="UTC">
      <SpokenTheme>{children}</SpokenTheme>
    </SpeechProvider>
  );
}

/** Screens for everybody first, then the gate. */
export function App({ live }: { readonly live: LiveConnection }) {
  return (
    <Suspense fallback={<SkeletonRows rows={12} />}>
      <Switch>
        {openRoutes.map(({ path, screen: Screen }) => (
          <Route key={path} path={path}>
            <Outside>
              <Screen />
            </Outside>
          </Route>
        ))}
        <Route>
          <Gate live={live} />
        </Route>
      </Switch>
    </Suspense>
  );
}
