// What the tabs tell each other about the session. Same origin, in memory, never stored.
import * as v from 'valibot'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { Token } from './token.ts'

const NAME = 'cordboard-session'

export type SessionMessage =
  /** Who has a token? */
  | { readonly is: 'ask' }
  | { readonly is: 'token'; readonly session: string; readonly token: Token }
  | { readonly is: 'ended'; readonly session: string }

const session = v.pipe(v.string(), v.nonEmpty())
const token = v.object({
  access: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(['oauth', 'pasted']),
  scopes: v.union([v.literal('unknown'), v.array(v.string())]),
  expiresAt: v.exactOptional(v.number()),
  lifetimeMs: v.exactOptional(v.number()),
})
// A tab with an older or newer build may say what we don't understand.
const schema: v.GenericSchema<unknown, SessionMessage> = v.variant('is', [
  v.object({ is: v.literal('ask') }),
  v.object({ is: v.literal('token'), session, token }),
  v.object({ is: v.literal('ended'), session }),
])

export type SessionChannel = { post(message: SessionMessage): void; readonly close: Cancel }

export function openSessionChannel(
  browser: Browser,
  onMessage: (message: SessionMessage) => void,
): SessionChannel {
  const channel = browser.channel(NAME)
  const cancel = channel.listen((message) => {
    const read = v.safeParse(schema, message)
    if (read.success) onMessage(read.output)
  })
  return {
    post: (message) => channel.post(message),
    close() {
      cancel()
      channel.close()
    },
  }
}
