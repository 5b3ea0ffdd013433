import type { Config } from '../config.ts'
import { systemBrowser } from '../lib/browser.ts'
import { systemClock } from '../lib/clock.ts'
import { fingerprint } from '../lib/fingerprint.ts'
import { fetchSend } from '../lib/http.ts'
import { ownServer } from '../lib/ownServer.ts'
import { systemPage } from '../lib/page.ts'
import { logged } from '../lib/requestLog.ts'
import { random, uniqueId } from '../lib/random.ts'
import { createSteadyClock } from '../lib/steadyClock.ts'
import { localStore, sessionStore } from '../lib/storage.ts'
import { createClient } from '../webex/client.ts'
import { createSlowDown } from '../webex/slowDown.ts'
import { createEndpointsResource } from '../webex/resources/endpoints.ts'
import { createPeopleResource } from '../webex/resources/people.ts'
import { createLateCalls } from './calls/createLateCalls.ts'
import { createMyLines } from './calls/lines.ts'
import { createShownNames } from './calls/shownNames.ts'
import { createQueryClient } from './createQueryClient.ts'
import { createAfterAnswers } from './dial/afterAnswers.ts'
import { createDialing } from './dial/dialing.ts'
import { createRequests } from './requests.ts'
import { createRuntime } from './runtime.ts'
import { meQuery } from './person/useMe.ts'
import { createPrefs } from './person/createPrefs.ts'
import { createSession } from './session/createSession.ts'
import type { Session } from './session/session.ts'
import { createOAuth } from './session/oauth.ts'
import { createRelayClient } from './session/relayClient.ts'
import { createNews } from './tabs/news.ts'
import { createTabChannel } from './tabs/tabChannel.ts'
import type { Cordboard } from './useCordboard.ts'

/** Builds the parts of the app once and connects them. No part imports this file. */
export function createCordboard(config: Config): Cordboard {
  const browser = systemBrowser
  const clock = systemClock
  const runtime = createRuntime({ clock })
  const steady = createSteadyClock()
  const web = { baseUrl: config.apiBaseUrl, send: logged(fetchSend), clock, random }
  const channel = createTabChannel({
    browser,
    clock: steady,
    tab: uniqueId(),
    loadReader: async () => (await import('./tabs/readEnvelope.ts')).readEnvelope,
    session: () => sessionOf(session),
    report: (error) => runtime.report(error, 'tabs'),
  })
  const session: Session = createSession({
    oauth: createOAuth({ config, clock, store: sessionStore(), origin: location.origin }),
    relay: createRelayClient(ownServer),
    checkToken: async (text) =>
      (await import('./session/pastedToken.ts')).createCheckToken(web)(text),
    scopes: config.oauth.scopes,
    clock: steady,
    browser,
    channel,
    page: systemPage,
    store: localStore(),
    newId: uniqueId,
    ...(config.events && {
      beforeSignOut: async (access, everywhere) =>
        (await import('./events/liveCalls.ts')).withdrawAtSignOut(web, access, everywhere),
    }),
  })
  const slowDown = createSlowDown(clock, random)
  const client = createClient({ ...web, token: session.token, slowDown })
  const chance = random()
  const people = createPeopleResource(client)
  const news = createNews(channel, steady)
  const loadSharing = onceLoaded(async () => {
    const { shareQueries } = await import('./tabs/shareQueries.ts')
    const sharing = shareQueries({
      browser,
      clock: steady,
      channel,
      queryClient,
      slowDown,
      news,
      chance,
      // The address of this file has its contents in its name.
      build: fingerprint(import.meta.url),
      report: (error) => runtime.report(error, 'tabs'),
    })
    session.onEnded(() => sharing.forget())
    return sharing
  })
  const queryClient = createQueryClient({ report: runtime.report, clock: steady, loadSharing })
  const lines = createMyLines()
  const reportCalls = (error: unknown) => runtime.report(error, 'calls')
  const calls = createLateCalls({
    async loadMachine(store) {
      const { createCalls, createCallsResource, UNDO_MS } = await import('./calls/callMachine.ts')
      return createCalls({
        store,
        control: createCallsResource(client, lines.port),
        clock: steady,
        browser,
        channel,
        chance,
        undoMs: UNDO_MS,
        serverTime,
        ...(config.events && {
          loadEvents: async () =>
            (await import('./events/liveCalls.ts')).liveCalls({
              client,
              session,
              lines,
              clock: steady,
              news,
              me: () => queryClient.getQueryData(meQuery(people).queryKey)?.id,
            }),
        }),
        report: reportCalls,
      })
    },
    clock: steady,
    browser,
    report: reportCalls,
  })
  const prefs = createPrefs(localStore())
  return {
    config,
    clock,
    browser,
    runtime,
    channel,
    session,
    prefs,
    queryClient,
    client,
    news,
    people,
    endpoints: createEndpointsResource(client),
    calls,
    shownNames: createShownNames(),
    dialRequests: createRequests(),
    openRequests: createRequests(),
    messageRequests: createRequests(),
    lines,
    afterAnswers: createAfterAnswers(),
    dialing: createDialing({
      usual: config.homeRegion ? { region: config.homeRegion } : {},
      // Nothing is dialed without it.
      loadCalls: () => calls.load(),
    }),
  }
}

/** The same promise each time, and another attempt after one that was rejected. */
function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
}

function sessionOf({ store }: Pick<Session, 'store'>): string | undefined {
  const state = store.getState()
  return 'id' in state ? state.id : undefined
}

/** Our own server's clock, ms since 1970 (server/app.ts). */
async function serverTime(): Promise<number> {
  const body = (await ownServer.get('/healthz')) as { now?: unknown }
  if (typeof body.now !== 'number') throw new Error('/healthz does not tell the time')
  return body.now
}
