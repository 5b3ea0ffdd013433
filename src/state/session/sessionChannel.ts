// What the tabs tell each other about the session. Same origin, in memory, never stored.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { Token } from './token.ts'

const NAME = 'cordboard-session'

export type SessionMessage =
  /** Who has a token? */
  | { readonly is: 'ask' }
  | { readonly is: 'token'; readonly session: string; readonly token: Token }
  | { readonly is: 'ended'; readonly session: string }

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isNumberOrMissing = (value: unknown): value is number | undefined =>
  value === undefined || typeof value === 'number'

function readToken(value: unknown): Token | undefined {
  if (!isFields(value)) return undefined
  const { access, kind, scopes, expiresAt, lifetimeMs } = value
  if (!isText(access) || (kind !== 'oauth' && kind !== 'pasted')) return undefined
  if (scopes !== 'unknown' && !(Array.isArray(scopes) && scopes.every(isText))) return undefined
  if (!isNumberOrMissing(expiresAt) || !isNumberOrMissing(lifetimeMs)) return undefined
  return {
    access,
    kind,
    scopes,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(lifetimeMs !== undefined && { lifetimeMs }),
  }
}

/** A tab with an older or newer build may say what we don't understand: `undefined`. */
function read(message: unknown): SessionMessage | undefined {
  if (!isFields(message)) return undefined
  const { is, session } = message
  if (is === 'ask') return { is }
  if (!isText(session)) return undefined
  if (is === 'ended') return { is, session }
  const token = is === 'token' ? readToken(message['token']) : undefined
  return token && { is: 'token', session, token }
}

export type SessionChannel = { post(message: SessionMessage): void; readonly close: Cancel }

export function openSessionChannel(
  browser: Browser,
  onMessage: (message: SessionMessage) => void,
): SessionChannel {
  const channel = browser.channel(NAME)
  const cancel = channel.listen((message) => {
    const understood = read(message)
    if (understood) onMessage(understood)
  })
  return {
    post: (message) => channel.post(message),
    close() {
      cancel()
      channel.close()
    },
  }
}
