// What one tab was answered, told to the others that show the same: whoever is first asks, and
// all wait from then on. Nobody leads, so nobody has to be replaced when a tab is closed.
import type { QueryClient } from '@tanstack/react-query'
import type { Browser } from '../lib/browser.ts'
import type { Cancel } from '../lib/clock.ts'

type Answer = {
  readonly key: readonly unknown[]
  readonly data: unknown
  /** By the machine's clock, which tabs share, ms. */
  readonly at: number
}

/** Tabs that waited for the same length would all ask at the same moment. */
const SPREAD = 0.1

/** @param chance of this tab, in [0, 1): the same as long as it lives. */
export function spreadInterval(everyMs: number, chance: number): number {
  return everyMs * (1 + SPREAD * chance)
}

/** Shares what is answered to queries whose key begins with `name`, until cancelled. */
export function shareAnswers(
  { browser, queryClient }: { readonly browser: Browser; readonly queryClient: QueryClient },
  name: string,
): Cancel {
  const channel = browser.channel(`cordboard-answers-${name}`)
  const cache = queryClient.getQueryCache()
  const cancelTell = cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    const key = event.query.queryKey as readonly unknown[]
    // What was heard is set by hand, and is not told again.
    if (event.action.manual === true || key[0] !== name) return
    const { data, dataUpdatedAt: at } = event.query.state as {
      data: unknown
      dataUpdatedAt: number
    }
    const answer: Answer = { key, data, at }
    channel.post(answer)
  })
  const cancelHear = channel.listen((message) => {
    if (!isAnswer(message)) return
    const { key, data, at } = message
    const query = cache.find({ queryKey: key })
    // What is not shown here is not kept, and nothing becomes older than it was.
    if (!query || query.state.dataUpdatedAt >= at) return
    queryClient.setQueryData(key, data, { updatedAt: at })
  })
  return () => {
    cancelTell()
    cancelHear()
    channel.close()
  }
}

const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'key' in message && 'at' in message
