// A browser with tabs, a relay and a Webex for tests of the session. Nothing here is real but
// the session itself; time moves only when told.
import type { Clock } from '../../lib/clock.ts'
import { createTestBrowser, createTestClock, createTestStore } from '../calls/cloudForTests.ts'
import { fail, ok } from '../../domain/result.ts'
import { readEnvelope } from '../tabs/readEnvelope.ts'
import { createTabChannel } from '../tabs/tabChannel.ts'
import { createSession } from './createSession.ts'
import type { SignInFailure } from './failure.ts'
import type { OAuth, SignInRequest } from './session.ts'
import type { PastedTokenProblem } from './pastedToken.ts'
import { readPastedToken } from './pastedToken.ts'
import type { RelayClient, Revocation } from './relayClient.ts'
import type { Token } from './token.ts'

export const userScopes = ['spark:people_read', 'spark:calls_read', 'spark:calls_write']
export const adminScopes = [...userScopes, 'spark-admin:people_read']
export const origin = 'https://phone.example'
const FOURTEEN_DAYS_MS = 14 * 24 * 3_600_000

/** What the server side is like; tests change it as they go. */
const usualServer = {
  hasCookie: false,
  isAway: false,
  /** As by mistake: the cookie stays. */
  refusesRenewal: false,
  latencyMs: 50,
  lifetimeMs: FOURTEEN_DAYS_MS,
  scopes: userScopes as readonly string[],
  refusal: undefined as SignInFailure | undefined,
  problem: undefined as PastedTokenProblem | undefined,
  renewals: 0,
  requests: 0,
  completed: [] as string[],
  begun: [] as SignInRequest[],
  /** The token that each sign-out came with. */
  signOuts: [] as (string | undefined)[],
  signOutsEverywhere: 0,
  /** What the relay says came of it; an earlier build of it says nothing. */
  revocation: undefined as Revocation | undefined,
}

type OpenOptions = {
  readonly isVisible?: boolean
  readonly beforeSignOut?: (access: string, everywhere: boolean) => Promise<void>
}

export function createTestWorld() {
  const time = createTestClock()
  const tabs = createTestBrowser()
  const store = createTestStore()
  const server = { ...usualServer, completed: [], begun: [], signOuts: [] } as typeof usualServer
  let asleepMs = 0
  let issued = 0
  let opened = 0
  const report = (error: unknown) => {
    throw error
  }
  // Sleep moves the wall clock and no timer.
  const clock: Clock = { ...time.clock, now: () => time.clock.now() + asleepMs }

  const answer = async <T>(give: () => T): Promise<T> => {
    server.requests += 1
    await time.wait(server.latencyMs)
    if (server.isAway) throw new TypeError('Failed to fetch')
    return give()
  }
  const issue = (): Token => ({
    access: `token-${++issued}`,
    kind: 'oauth',
    scopes: server.scopes,
    lifetimeMs: server.lifetimeMs,
    expiresAt: clock.now() + server.lifetimeMs,
  })
  const oauth: OAuth = {
    begin(request) {
      server.begun.push(request)
      return Promise.resolve(server.refusal ? fail(server.refusal) : ok('https://webex.example/'))
    },
    complete: (url) =>
      answer(() => {
        server.completed.push(url)
        const landing = '/history?tab=missed'
        if (server.refusal) return fail({ failure: server.refusal, landing })
        server.hasCookie = true
        return ok({ token: issue(), landing, asked: userScopes })
      }),
    renew: () =>
      answer(() => {
        if (!server.hasCookie || server.refusesRenewal) return 'refused'
        server.renewals += 1
        return issue()
      }),
  }
  const relay: RelayClient = {
    hasSession: () => answer(() => server.hasCookie),
    signOut: (token, everywhere = false) =>
      answer(() => {
        server.signOuts.push(token)
        if (everywhere) server.signOutsEverywhere += 1
        server.hasCookie = false
        return server.revocation
      }),
  }

  return {
    time,
    clock,
    server,
    store,
    sleep: (ms: number) => void (asleepMs += ms),
    /** A tab that has just opened `path`; its session is not started. */
    open(path = '/', { isVisible = true, beforeSignOut }: OpenOptions = {}) {
      const tab = tabs.tab(isVisible)
      const setVisible = (visible: boolean) => tab.setVisible(visible)
      const addresses: string[] = []
      let url = origin + path
      let lastId = 0
      const ended = { times: 0 }
      const session = createSession({
        oauth,
        relay,
        async checkToken(text) {
          const access = readPastedToken(text)
          if (access === undefined) return 'malformed'
          return answer(() => server.problem ?? { access })
        },
        scopes: {
          user: userScopes,
          supervisor: adminScopes,
          admin: adminScopes,
          display: adminScopes,
        },
        clock,
        browser: tab.browser,
        channel: createTabChannel({
          browser: tab.browser,
          clock,
          tab: `tab${++opened}`,
          loadReader: () => readEnvelope,
          report,
        }),
        page: {
          url: () => url,
          replace(next) {
            url = new URL(next, origin).href
            addresses.push(next)
          },
          leaveFor: (next) => void addresses.push(next),
        },
        store,
        newId: () => `${path}-${clock.now()}-${++lastId}`,
        ...(beforeSignOut && { beforeSignOut }),
      })
      session.onEnded(() => (ended.times += 1))
      return {
        session,
        browser: tab.browser,
        leave: () => tab.leave(),
        setVisible,
        addresses,
        ended,
        state: () => session.store.getState(),
      }
    },
  }
}

export type TestWorld = ReturnType<typeof createTestWorld>
