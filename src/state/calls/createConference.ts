// My conference: Webex's last answer, and my requests since.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { ConferenceRequest } from '../../domain/calls/conference.ts'
import type { ConferenceIntent, ConferenceState } from '../../domain/calls/conferenceIntents.ts'
import {
  conferenceEvidence,
  conferenceRules,
  withAnswer,
} from '../../domain/calls/conferenceIntents.ts'
import type { Failure } from '../../domain/failure.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { ConferenceResource } from '../../webex/resources/conference.ts'
import { createIntents } from '../intents/createIntents.ts'

/** Reads and changes my conference, and tracks pending requests. */
export type ConferenceControl = {
  readonly store: StoreApi<ConferenceState>
  /** Requests it once; the answer is put into the store. @returns the request time, monotonic ms. */
  read(signal?: AbortSignal): Promise<Result<number, Failure>>
  /** The list of calls shows that there can be no conference. */
  none(): void
  readonly change: (request: ConferenceRequest) => void
  readonly dismiss: () => void
}

type Parts = {
  readonly resource: Pick<ConferenceResource, 'find' | 'change'>
  readonly clock: Clock
  /** After a request: the conference and the calls should be read now. */
  readonly onAnswer: () => void
}

export function createConference({ resource, clock, onAnswer }: Parts): ConferenceControl {
  const store = createStore<ConferenceState>(() => ({ intents: [] }))
  let lastKey = 0

  const intents = createIntents<ConferenceIntent>({
    rules: conferenceRules,
    clock,
    send: ({ request }) => resource.change(request),
    evidence: (intent) => conferenceEvidence(store.getState().known)(intent),
    onChange: (now) => store.setState({ intents: now }),
    onEnded(ended) {
      const { request } = ended.intent
      if (ended.how === 'confirmed') {
        if (request.do === 'end') store.setState({ isEnded: true })
        return
      }
      const { failure } = ended
      if (failure?.is === 'cancelled') return
      store.setState({ notice: { request, ...(failure && { failure }) } })
    },
    onAnswer,
  })

  function know(conference: Parameters<typeof withAnswer>[1]) {
    store.setState((state) => withAnswer(state, conference), true)
    intents.observe()
  }

  const dismiss = () => store.setState(({ notice: _, ...rest }) => rest, true)

  return {
    store,
    async read(signal) {
      const askedAt = clock.monotonic()
      const result = await resource.find(signal)
      if (!result.ok) return result
      know({ conference: result.value, askedAt })
      return { ok: true, value: askedAt }
    },
    none: () => know({ conference: null, askedAt: clock.monotonic() }),
    change(request) {
      dismiss()
      intents.ask({ key: `${++lastKey}` as IntentKey, stage: { at: 'queued' }, request })
    },
    dismiss,
  }
}
