// The wanted state of a device (volume, muted, standby …): the intent engine's rules (domain/intents) for
// devices, and the view while requests are pending.
import type { DeviceStatus } from './deviceStatus.ts'
import type { Failure } from '../failure.ts'
import type { Ended, EvidenceOf, IntentKey, IntentRules, Stage } from '../intents/intents.ts'

/** The facets of a device that a person sets: setting one twice does no harm. */
export type DeviceFacets = Required<
  Pick<
    DeviceStatus,
    | 'volume'
    | 'volumeMuted'
    | 'microphonesMuted'
    | 'noiseRemoval'
    | 'standby'
    | 'selfview'
    | 'doNotDisturb'
  >
>
/** A property of a device that a person can set here. */
export type DeviceFacet = keyof DeviceFacets

/** A facet with the value that it should have. */
export type DeviceWant = {
  readonly [Facet in DeviceFacet]: { readonly facet: Facet; readonly want: DeviceFacets[Facet] }
}[DeviceFacet]

/** A wish for a device, from the press until the device's status shows it. */
export type DeviceIntent = DeviceWant & { readonly key: IntentKey; readonly stage: Stage }

/** A wish that failed or had no visible effect, until the person dismisses it. */
export type DeviceNotice = {
  readonly key: IntentKey
  readonly facet: DeviceFacet
  readonly why:
    { readonly is: 'failed'; readonly failure: Failure } | { readonly is: 'notConfirmed' }
}

/** The newest answer of a device, and its request time (monotonic ms). */
export type KnownStatus = { readonly askedAt: number; readonly status: DeviceStatus }

/** The device's last answer, with later wishes. */
export type DeviceState = {
  readonly known?: KnownStatus
  /** At most two of one facet: the one under way, and the one that waits. */
  readonly intents: readonly DeviceIntent[]
  readonly notices: readonly DeviceNotice[]
}

/** The intent engine's rules for wishes of a device. */
export const deviceRules: IntentRules<DeviceIntent> = {
  slotOf: ({ facet }) => facet,
  turnEnds: 'shown',
  aimOf: ({ facet, want }) => `${facet} ${want}`,
  isJudged: () => false,
  // Devices may stop answering: a deadline does not wait for an answer.
  lapsesByClock: true,
}

/** Whether the last status shows the wish; `undefined` before the first status. */
export const deviceEvidence =
  (known: KnownStatus | undefined): EvidenceOf<DeviceIntent> =>
  ({ facet, want }) =>
    known && { askedAt: known.askedAt, isShown: known.status[facet] === want }

/** Whether the state is already there, and no pending wish changes it: nothing needs to be sent. */
export function isThere({ known, intents }: DeviceState, { facet, want }: DeviceWant): boolean {
  return !intents.some((one) => one.facet === facet) && known?.status[facet] === want
}

/** The answer to a request before the known one is ignored (C2). */
export function isNews({ known }: DeviceState, { askedAt }: KnownStatus): boolean {
  return !known || askedAt >= known.askedAt
}

/** The notices after an intent has ended. */
export function noticesAfter(
  notices: readonly DeviceNotice[],
  ended: Ended<DeviceIntent>,
): readonly DeviceNotice[] {
  const { key, facet } = ended.intent
  if (ended.how === 'confirmed') return notices
  const { failure } = ended
  // Without an answer nobody knows whether the device accepted it: no notice may say that it did.
  if (!failure) return [...notices, { key, facet, why: { is: 'notConfirmed' } }]
  return failure.is === 'cancelled'
    ? notices
    : [...notices, { key, facet, why: { is: 'failed', failure } }]
}

/**
 * The view: the device's last state. Only the volume stays where the slider was put, because a slider that
 * jumped back during use would be unusable.
 */
export function shownStatus({ known, intents }: DeviceState): DeviceStatus {
  const volume = intents.findLast((intent) => intent.facet === 'volume')
  if (!volume) return known?.status ?? {}
  return { ...known?.status, volume: volume.want }
}

/** The newest pending wish of each facet. */
export type PendingFacets = ReadonlyMap<DeviceFacet, DeviceFacets[DeviceFacet]>

/** The facets with a pending wish, each with its stage. */
export function pendingFacets({ intents }: DeviceState): PendingFacets {
  return new Map(intents.map(({ facet, want }) => [facet, want]))
}
