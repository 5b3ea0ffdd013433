// The parts of the app, built once in main.tsx and passed down by one context.
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Config } from '../config.ts'
import type { Browser } from '../lib/browser.ts'
import type { Clock } from '../lib/clock.ts'
import type { WebexClient } from '../webex/client.ts'
import type { EndpointsResource } from '../webex/resources/endpoints.ts'
import type { PeopleResource } from '../webex/resources/people.ts'
import type { LateCalls } from './calls/createLateCalls.ts'
import type { ShownNames } from './calls/shownNames.ts'
import type { AfterAnswers } from './dial/afterAnswers.ts'
import type { Dialing } from './dial/dialing.ts'
import type { DialRequest, MessageRequest, OpenRequest, Requests } from './requests.ts'
import type { MyLines } from './calls/lines.ts'
import type { Prefs } from './person/prefs.ts'
import type { Runtime } from './runtime.ts'
import type { Session } from './session/session.ts'
import type { News } from './tabs/news.ts'
import type { TabChannel } from './tabs/tabChannel.ts'

/** All parts of the app, built once. */
export type Cordboard = {
  readonly config: Config
  readonly clock: Clock
  readonly browser: Browser
  /** Records and reports faults of the app itself. */
  readonly runtime: Runtime
  /** To the other tabs of this browser. */
  readonly channel: TabChannel
  /** Of Webex's events, between the tabs. */
  readonly news: News
  readonly session: Session
  readonly prefs: Prefs
  readonly queryClient: QueryClient
  /** For parts loaded on demand that send their own requests (state/history, …). */
  readonly client: WebexClient
  readonly people: PeopleResource
  readonly endpoints: EndpointsResource
  /** Of the signed-in person; started and stopped by the shell. */
  readonly calls: LateCalls
  /** Of own contacts, once they have loaded. */
  readonly shownNames: StoreApi<ShownNames>
  /** Dial requests from other pages. */
  readonly dialRequests: Requests<DialRequest>
  /** Requests of keys and the palette to open a card's dialog. */
  readonly openRequests: Requests<OpenRequest>
  readonly lines: MyLines
  readonly dialing: Dialing
  readonly afterAnswers: AfterAnswers
  readonly messageRequests: Requests<MessageRequest>
}

/** Read by `useCordboard` only. */
export const CordboardContext = createContext<Cordboard | undefined>(undefined)

/** Throws outside main.tsx's provider, which would be a bug. */
export function useCordboard(): Cordboard {
  const cordboard = useContext(CordboardContext)
  if (!cordboard) throw new Error('no Cordboard context')
  return cordboard
}
