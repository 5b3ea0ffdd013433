// One tab asks Webex, and rings, for all (C16): it holds a Web Lock, the others follow on a channel.
// Every tab always queues for the lock; visibility only makes a hidden leader hand over.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'

/** A leader that has said nothing for this long is frozen: its lock is taken. */
export const SILENCE_MS = 15_000

export type TabMessage = { readonly from: string; readonly body: unknown }

export type TabsOptions = {
  readonly browser: Browser
  readonly clock: Clock
  /** What it is that one does for all: of the lock, and of the channel. */
  readonly name: string
  /** Unique to this tab. */
  readonly tab: string
  readonly onLead: (isLeader: boolean) => void
  readonly onMessage: (message: TabMessage) => void
}

export type Tabs = {
  start(): Cancel
  post(body: unknown): void
}

export function createTabs(options: TabsOptions): Tabs {
  const { browser, clock, name, tab, onLead, onMessage } = options
  let post: (body: unknown) => void = () => {}
  return {
    post: (body) => post(body),
    start() {
      const channel = browser.channel(name)
      const stopped = new AbortController()
      let handOver: (() => void) | undefined
      let heardAt = clock.monotonic()
      let cancelWatch: Cancel = () => {}
      post = (body) => channel.post({ from: tab, body })

      const lead = () =>
        new Promise<void>((release) => {
          handOver = release
          stopped.signal.addEventListener('abort', () => release(), { once: true })
          onLead(true)
        }).finally(() => {
          handOver = undefined
          if (!stopped.signal.aborted) onLead(false)
        })

      const queue = async (steal: boolean) => {
        while (!stopped.signal.aborted) {
          // A rejection is an aborted wait, or a lock that another tab took from a frozen us.
          await browser
            .withLock(name, lead, { signal: stopped.signal, steal })
            .catch(() => handOver?.())
          steal = false
        }
      }

      const watch = () => {
        cancelWatch = clock.after(SILENCE_MS / 3, () => {
          // Whoever waits for as long as Webex wants has nothing else to say.
          if (handOver) post('here')
          const isSilent = clock.monotonic() - heardAt > SILENCE_MS
          if (!handOver && isSilent && browser.isVisible()) {
            heardAt = clock.monotonic()
            void queue(true)
          }
          watch()
        })
      }

      const cancelListen = channel.listen((message) => {
        if (!isTabMessage(message)) return
        heardAt = clock.monotonic()
        // A visible peer is alive: a hidden leader gives way to it.
        if (message.body === 'visible' && !browser.isVisible()) handOver?.()
        else if (message.body !== 'visible' && message.body !== 'here') onMessage(message)
      })
      const sayVisible = () => {
        if (browser.isVisible() && !handOver) post('visible')
      }
      const cancelChange = browser.onChange(sayVisible)
      void queue(false)
      watch()
      sayVisible()
      return () => {
        stopped.abort()
        cancelWatch()
        cancelListen()
        cancelChange()
        post = () => {}
        channel.close()
      }
    },
  }
}

function isTabMessage(message: unknown): message is TabMessage {
  return typeof message === 'object' && message !== null && 'from' in message && 'body' in message
}
