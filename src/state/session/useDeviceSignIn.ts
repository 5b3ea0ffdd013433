import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import { createDeviceEndpoint, createDeviceSignIn } from './deviceSignIn.ts'
import type { DeviceGrant } from './deviceGrant.ts'

/** Signing in from a phone, while a component shows it. */
export function useDeviceSignIn(): DeviceGrant {
  const { browser, clock, config, session } = useCordboard()
  const [signIn] = useState(() =>
    createDeviceSignIn({
      endpoint: createDeviceEndpoint({ clientId: config.oauth.clientId, clock }),
      clock,
      browser,
      onToken: (token) => session.enter(token),
    }),
  )
  useEffect(() => signIn.start(), [signIn])
  const grant = useStore(signIn.store)
  useEffect(() => {
    const state = session.store.getState()
    const hasEnded = state.is === 'signedOut' && state.failure?.is === 'sessionEnded'
    // With each code the old session is tried: its refusal may have been a mistake in the server's settings.
    if (state.is === 'renewalRefused' || hasEnded) void session.tryAgain()
  }, [session, grant.codes])
  return grant
}
