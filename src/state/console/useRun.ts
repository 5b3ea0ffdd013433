// Sends the console's requests, and holds their answers for as long as the page is open.
import { useRef, useState } from 'react'
import type { ApiMethod } from '../../domain/console/description.ts'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import type { Failure } from '../../domain/failure.ts'
import { fetchWhole } from '../../lib/exchange.ts'
import type { TokenPort } from '../../webex/ports.ts'
import type { PlainAnswer, PlainRequest } from '../../webex/sendAsIs.ts'
import { createSendAsIs } from '../../webex/sendAsIs.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Run } from './consolePart.ts'

/** A request to run. */
export type RunRequest = PlainRequest & {
  readonly method: ApiMethod
  readonly operation: string
  readonly draft: RequestDraft
}

/** What came of a request. */
export type RunOutcome = {
  readonly request: RunRequest
  /** ISO 8601, by this machine's clock. */
  readonly at: string
  readonly isPasted: boolean
} & (
  | { readonly is: 'answered'; readonly answer: PlainAnswer }
  | { readonly is: 'failed'; readonly failure: Failure }
)

/** The runs of one operation. */
export type Runner = {
  /** Page after page of one answer; the last one is shown first. */
  readonly pages: readonly RunOutcome[]
  readonly isRunning: boolean
  readonly run: (request: RunRequest) => void
  /** Follows the `Link` of the last page. */
  readonly runNext: () => void
  /** Stops waiting. A command may take effect all the same. */
  readonly cancel: () => void
}

const pastedToken = (pasted: string): TokenPort => ({
  current: () => Promise.resolve(pasted),
  renewed: () => Promise.resolve(undefined),
})

/**
 * @param pasted a token for this page only, instead of the session's; never kept.
 * @param onRun called with each request that was sent.
 */
export function useRun(pasted: string | undefined, onRun: (run: Run) => void): Runner {
  const { config, clock, session, browser, queryClient } = useCordboard()
  const [pages, setPages] = useState<readonly RunOutcome[]>([])
  const [isRunning, setRunning] = useState(false)
  const underWay = useRef<AbortController>(undefined)

  async function send(request: RunRequest, before: readonly RunOutcome[]) {
    if (underWay.current) return
    const stop = new AbortController()
    underWay.current = stop
    setRunning(true)
    const sendAsIs = createSendAsIs({
      baseUrl: config.apiBaseUrl,
      token: pasted === undefined ? session.token : pastedToken(pasted),
      clock,
      exchange: fetchWhole,
    })
    const at = clock.now()
    const isPasted = pasted !== undefined
    const result = await sendAsIs(request, stop.signal)
    underWay.current = undefined
    setRunning(false)
    const sent = { request, at: new Date(at).toISOString(), isPasted }
    const { operation, draft } = request
    if (result.ok) {
      const { status, ms } = result.value
      onRun({ operation, draft, at, status, ms, isPasted })
      setPages([...before, { ...sent, is: 'answered', answer: result.value }])
      // Other pages show what may have changed.
      if (request.method !== 'GET' && status < 300) void queryClient.invalidateQueries()
      return
    }
    const failure: Failure =
      result.error.is === 'cloudTrouble' && !browser.isOnline() ? { is: 'offline' } : result.error
    if (failure.is !== 'signInAgain') {
      const ms = Math.max(0, clock.now() - at)
      onRun({ operation, draft, at, status: 0, ms, isPasted })
    }
    setPages([...before, { ...sent, is: 'failed', failure }])
  }

  const last = pages.at(-1)
  return {
    pages,
    isRunning,
    run: (request) => void send(request, []),
    runNext() {
      if (last?.is !== 'answered' || last.answer.next === undefined) return
      void send({ ...last.request, url: last.answer.next }, pages)
    },
    cancel: () => underWay.current?.abort(),
  }
}
