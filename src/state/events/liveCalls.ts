// Puts live calls together, of what is loaded with them.
import { openStream } from '../../lib/eventStream.ts'
import type { Clock } from '../../lib/clock.ts'
import { ownServer } from '../../lib/ownServer.ts'
import type { WebexClient } from '../../webex/client.ts'
import { createWebhooksResource } from '../../webex/resources/webhooks.ts'
import type { CallEvents } from '../calls/callEvents.ts'
import type { MyLines } from '../calls/lines.ts'
import type { Session } from '../session/session.ts'
import { createLiveCalls } from './createLiveCalls.ts'
import { createRegistration } from './registration.ts'

const polling: CallEvents = () => ({ over: (list) => list, stop() {} })

/** The relay's stream, or polling alone where the session is not our server's. */
export function liveCalls(parts: {
  readonly client: WebexClient
  readonly session: Pick<Session, 'token' | 'store'>
  readonly lines: MyLines
  readonly clock: Clock
}): CallEvents {
  const { client, session, lines, clock } = parts
  const state = session.store.getState()
  // A pasted token is not known to our server: it has no session, and so no stream.
  if ('kind' in state && state.kind === 'pasted') return polling
  return createLiveCalls({
    open: openStream,
    clock,
    ensureRegistered: createRegistration({
      server: ownServer,
      webhooks: createWebhooksResource(client),
      clock,
      granted: () => session.token.granted?.(),
    }),
    hasOtherLines: () => lines.store.getState().lines.length > 0,
    onLinesChange: (then) => lines.store.subscribe(then),
  })
}
