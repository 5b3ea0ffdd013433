// The presses that made calls lately: where one has made two, twins.ts finds them (docs/calls.md, C33).
import type { CallId, Instant } from '../brand.ts'
import type { IntentKey } from '../intents/intents.ts'
import type { Command, Intent } from './intent.ts'
import { isCreating } from './reconcile.ts'

/** A press that makes a call, kept for as long as its call may have a twin. */
export type Placed = {
  readonly key: IntentKey
  readonly at: Instant
  /** Missing: the call was picked up, retrieved or moved. */
  readonly destination?: string
  readonly created?: CallId
  /** Calls that were listed before the press. */
  readonly before: readonly CallId[]
  /** Pressed in this tab, which is where the question is asked. */
  readonly isMine: boolean
  /** The person keeps both calls. */
  readonly isMeant?: true
}

const KEPT_MS = 60_000

type Now = {
  /** Of this tab, with those that the last list confirmed. */
  readonly mine: readonly Intent[]
  readonly foreign: readonly Intent[]
  /** Refused: it made no call. */
  readonly refused?: IntentKey | undefined
  readonly live: ReadonlySet<CallId>
  readonly cloudNow: Instant
}

const makers = (intents: readonly Intent[]): readonly Command[] =>
  intents.filter(
    (intent): intent is Command => intent.type === 'command' && isCreating(intent.request),
  )

/** What is known of the presses, after these intents. */
export function placedAfter(placed: readonly Placed[], now: Now): readonly Placed[] {
  const known = new Map(placed.map((one) => [one.key, one]))
  const note = (isMine: boolean) => (command: Command) => {
    const { key, request, created, before } = command
    const { at = now.cloudNow, isMeant } = known.get(key) ?? {}
    known.set(key, {
      key,
      at,
      before,
      isMine,
      ...(request.do === 'dial' && { destination: request.destination }),
      ...(created !== undefined && { created }),
      ...(isMeant && { isMeant }),
    })
  }
  makers(now.foreign).forEach(note(false))
  makers(now.mine).forEach(note(true))
  return [...known.values()].filter(
    ({ key, at, created }) =>
      key !== now.refused &&
      (now.cloudNow - at < KEPT_MS || (created !== undefined && now.live.has(created))),
  )
}
