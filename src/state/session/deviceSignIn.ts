// Signs a display in without a keyboard: shows a code, and waits until somebody has confirmed
// it on a phone (deviceGrant.ts says when what is asked).
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { DeviceEndpoint } from './deviceEndpoint.ts'
import type { DeviceGrant } from './deviceGrant.ts'
import { asked, beginDeviceGrant, codeAnswered, pollAnswered, woken } from './deviceGrant.ts'
import type { Token } from './token.ts'

export type DeviceSignIn = {
  readonly store: StoreApi<DeviceGrant>
  start(): Cancel
}

type Parts = {
  readonly endpoint: DeviceEndpoint
  readonly clock: Clock
  readonly browser: Browser
  readonly onToken: (token: Token) => void
}

export function createDeviceSignIn({ endpoint, clock, browser, onToken }: Parts): DeviceSignIn {
  const store = createStore<DeviceGrant>(() => beginDeviceGrant(clock.monotonic()))
  let isRunning = false
  let isAsking = false
  let cancel: Cancel = () => {}

  const become = (grant: DeviceGrant) => store.setState(grant, true)

  function schedule() {
    cancel()
    if (isRunning && !isAsking) {
      cancel = clock.after(store.getState().next.at - clock.monotonic(), () => void ask())
    }
  }

  async function ask() {
    const grant = store.getState()
    // Nobody sees a new code behind another window; onChange comes back to it.
    if (grant.next.ask === 'code' && !browser.isVisible()) return
    isAsking = true
    become(asked(grant, clock.monotonic()))
    const { shown } = grant
    if (grant.next.ask === 'code' || !shown) await askForCode()
    else await askWhetherConfirmed(shown.deviceCode)
    isAsking = false
    schedule()
  }

  async function askForCode() {
    const answer = await endpoint.code()
    become(codeAnswered(store.getState(), answer, clock.monotonic()))
  }

  async function askWhetherConfirmed(deviceCode: string) {
    const answer = await endpoint.token(deviceCode)
    if (answer.is !== 'token') {
      return become(pollAnswered(store.getState(), answer, clock.monotonic()))
    }
    isRunning = false
    // Even where nobody waits any more: the server's cookie is this token's already.
    onToken(answer.token)
  }

  return {
    store,
    start() {
      isRunning = true
      schedule()
      const stopListening = browser.onChange(() => {
        if (!browser.isVisible() || !browser.isOnline()) return
        become(woken(store.getState(), clock.monotonic()))
        schedule()
      })
      return () => {
        isRunning = false
        cancel()
        stopListening()
      }
    },
  }
}
