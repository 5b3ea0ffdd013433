// The app for one Cordboard: signed out, on the way, or at work.
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { GrantReview } from '../screens/signIn/GrantReview.tsx'
import { SignInScreen } from '../screens/signIn/SignInScreen.tsx'
import { useSessionState } from '../state/session/useSession.ts'
import type { Cordboard } from '../state/useCordboard.ts'
import { CordboardContext } from '../state/useCordboard.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { forgetAtSignOut } from './forgetAtSignOut.ts'
import { preloadPhone, preloadSignedIn } from './preload.ts'
import { useTheme } from './useTheme.ts'
import { Waiting } from './Waiting.tsx'

const SignedIn = lazy(preloadSignedIn)

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
  const isStarting = state.is === 'starting'
  useEffect(() => {
    if (!isStarting) return
    // Failing is harmless here: they are asked for again when they are needed.
    preloadSignedIn().catch(() => undefined)
    preloadPhone().catch(() => undefined)
  }, [isStarting])
  switch (state.is) {
    case 'starting':
      return <Waiting words="app.waiting" />
    case 'comingBack':
      return <Waiting words="app.signingIn" />
    case 'signedOut':
    case 'leaving':
      return <SignInScreen state={state} />
    case 'signedIn':
      if (state.missing.length > 0) return <GrantReview missing={state.missing} />
      return <SignedIn key={state.id} />
    case 'renewalRefused':
      return <SignedIn key={state.id} />
  }
}
