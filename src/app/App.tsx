// The app in its three states: signed out, signing in, signed in.
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useIsDisplay, useSessionState } from '../state/session/useSession.ts'
import type { Cordboard } from '../state/useCordboard.ts'
import { CordboardContext, useCordboard } from '../state/useCordboard.ts'
import { ErrorBoundary } from './ErrorPage.tsx'
import { forgetAtSignOut } from './forgetAtSignOut.ts'
import { isAtWall } from './paths.ts'
// Most people are signed in already. It must not suspend: React would wait 300 ms before it shows it.
import SignedIn from './SignedIn.tsx'
import { useTheme } from './useTheme.ts'
import { Waiting } from './Waiting.tsx'

const SignInScreen = lazy(() => import('../screens/session/SignInScreen.tsx'))
const DisplaySignIn = lazy(() => import('../screens/session/DisplaySignIn.tsx'))
const Display = lazy(() => import('./Display.tsx'))
const GrantReview = lazy(() => import('../screens/session/GrantReview.tsx'))

export function App({ cordboard }: { readonly cordboard: Cordboard }) {
  useTheme(cordboard.prefs)
  useEffect(() => forgetAtSignOut(cordboard), [cordboard])
  return (
    <CordboardContext value={cordboard}>
      <QueryClientProvider client={cordboard.queryClient}>
        <ErrorBoundary>
          <Suspense fallback={<Waiting words="app.waiting" />}>
            <WhoeverIsThere />
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </CordboardContext>
  )
}

function WhoeverIsThere() {
  const state = useSessionState()
  const isDisplay = useIsDisplay()
  const { calls } = useCordboard()
  const isStarting = state.is === 'starting'
  useEffect(() => {
    if (!isStarting) return
    // Failing is harmless: it is asked for again.
    calls.load().catch(() => undefined)
  }, [isStarting, calls])
  switch (state.is) {
    case 'starting':
      return <Waiting words="app.waiting" />
    case 'comingBack':
      return <Waiting words="app.signingIn" />
    case 'signedOut':
    case 'leaving':
      return isAtWall() ? <DisplaySignIn state={state} /> : <SignInScreen state={state} />
    case 'signedIn':
      if (state.missing.length > 0) return <GrantReview missing={state.missing} />
      if (isDisplay) return <Display key={state.id} />
      return <SignedIn key={state.id} />
    case 'renewalRefused':
      return isAtWall() ? <DisplaySignIn state={state} /> : <SignedIn key={state.id} />
  }
}
