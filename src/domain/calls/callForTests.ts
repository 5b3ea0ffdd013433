// Calls, snapshots and intents for tests, with as little said as a test needs.
import type { CallId, Instant, SessionId } from '../brand.ts'
import type { Call, CallState, Snapshot } from './call.ts'
import type { IntentKey, Stage } from '../intents/intents.ts'
import type { Command, CommandRequest, Facet, Wish } from './intent.ts'

export const id = (text: string) => text as CallId
export const instant = (ms: number) => ms as Instant

export const talking = (more: Partial<Extract<CallState, { is: 'talking' }>> = {}): CallState => ({
  is: 'talking',
  since: instant(0),
  heldBy: 'nobody',
  muted: false,
  recording: 'off',
  ...more,
})

export const ringing: CallState = { is: 'ringing', redirections: [] }

export const aCall = (name: string, more: Partial<Call> = {}): Call => ({
  id: id(name),
  session: `session-${name}` as SessionId,
  direction: 'in',
  party: { is: 'known', name: `Party ${name}`, address: '2001', reach: 'location' },
  state: talking(),
  can: { mute: true, recording: 'all' },
  created: instant(0),
  ...more,
})

export const aSnapshot = (
  items: readonly Call[],
  askedAt: number,
  gotAt = askedAt + 10,
): Snapshot<Call> => ({ items, askedAt, gotAt, rejected: [] })

export const aWish = (key: string, call: string, facet: Facet, stage: Stage): Wish => ({
  type: 'wish',
  key: key as IntentKey,
  call: id(call),
  stage,
  ...facet,
})

export const aCommand = (
  key: string,
  request: CommandRequest,
  stage: Stage = { at: 'queued' },
): Command => ({ type: 'command', key: key as IntentKey, request, stage, before: [] })
