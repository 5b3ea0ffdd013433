// Assembles live calls from the parts that load with them.
import type { PersonId } from '../../domain/brand.ts'
import { openStream } from '../../lib/eventStream.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { ownServer } from '../../lib/ownServer.ts'
import type { WebexClient } from '../../webex/client.ts'
import { createWebhooksResource } from '../../webex/resources/webhooks.ts'
import type { CallEvents } from '../calls/callEvents.ts'
import type { MyLines } from '../calls/lines.ts'
import type { Session } from '../session/session.ts'
import type { News } from '../tabs/news.ts'
import { createLiveCalls } from './createLiveCalls.ts'
import { followOrganization } from './followOrganization.ts'
import { createRegistration } from './registration.ts'

export { withdrawAtSignOut } from './withdrawal.ts'

type Registrar = {
  readonly client: WebexClient
  readonly session: Pick<Session, 'token' | 'store'>
  readonly clock: Clock
}

const registrationOf = ({ client, session, clock }: Registrar) =>
  createRegistration({
    server: ownServer,
    webhooks: createWebhooksResource(client),
    clock,
    granted: () => session.token.granted?.(),
  })

/** The relay's stream for a display. */
export const liveOrganization = (parts: Registrar & { readonly news: News }): Cancel =>
  followOrganization({ ...parts, open: openStream, ensureRegistered: registrationOf(parts) })

const polling: CallEvents = () => ({ over: (list) => list, stop() {} })

/** The relay's stream, or only polling if the session is not our server's. */
export function liveCalls(
  parts: Registrar & {
    readonly lines: MyLines
    readonly news: News
    readonly me: () => PersonId | undefined
  },
): CallEvents {
  const { session, lines, clock, news, me } = parts
  const state = session.store.getState()
  // Our server does not know a pasted token: there is no session, and so no stream.
  if ('kind' in state && state.kind === 'pasted') return polling
  return createLiveCalls({
    open: openStream,
    clock,
    news,
    me,
    ensureRegistered: registrationOf(parts),
    hasOtherLines: () => lines.store.getState().lines.length > 0,
    onLinesChange: (then) => lines.store.subscribe(then),
  })
}
