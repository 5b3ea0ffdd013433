// What somebody wants a device to be (volume, muted, standby …): the rules of the engine of
// intents (domain/intents) for devices, and what is on the screen meanwhile.
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

/** A want on its way, from the press until the device's status shows it. */
export type DeviceIntent = DeviceWant & { readonly key: IntentKey; readonly stage: Stage }

/** A want that failed or was never shown, until the person dismisses it. */
export type DeviceNotice = {
  readonly key: IntentKey
  readonly facet: DeviceFacet
  readonly why:
    { readonly is: 'failed'; readonly failure: Failure } | { readonly is: 'notConfirmed' }
}

/** The newest answer of a device, and when it was asked for (monotonic ms). */
export type KnownStatus = { readonly askedAt: number; readonly status: DeviceStatus }

/** The device's last answer, and beside it what was asked for since. */
export type DeviceState = {
  readonly known?: KnownStatus
  /** Of one facet at most two: the one under way, then the one that waits. */
  readonly intents: readonly DeviceIntent[]
  readonly notices: readonly DeviceNotice[]
}

/** How the engine queues and judges what is wanted of a device. */
export const deviceRules: IntentRules<DeviceIntent> = {
  slotOf: ({ facet }) => facet,
  turnEnds: 'shown',
  aimOf: ({ facet, want }) => `${facet} ${want}`,
  isJudged: () => false,
  // Devices may fall silent: a deadline does not wait for an answer.
  lapsesByClock: true,
}

/** Judges whether the last status shows the want; `undefined` before the first status. */
export const deviceEvidence =
  (known: KnownStatus | undefined): EvidenceOf<DeviceIntent> =>
  ({ facet, want }) =>
    known && { askedAt: known.askedAt, isShown: known.status[facet] === want }

/** Whether it is so already, with nothing on its way that changes it: nothing is to be sent. */
export function isThere({ known, intents }: DeviceState, { facet, want }: DeviceWant): boolean {
  return !intents.some((one) => one.facet === facet) && known?.status[facet] === want
}

/** An answer asked for before the one that is known says nothing new (C2). */
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
  // Without an answer nobody knows whether the device took it: nothing may say that it did.
  if (!failure) return [...notices, { key, facet, why: { is: 'notConfirmed' } }]
  return failure.is === 'cancelled'
    ? notices
    : [...notices, { key, facet, why: { is: 'failed', failure } }]
}

/**
 * What is on the screen: what the device said last. Only the volume stays where the slider was put,
 * because a slider that jumped back under the finger could not be used.
 */
export function shownStatus({ known, intents }: DeviceState): DeviceStatus {
  const volume = intents.findLast((intent) => intent.facet === 'volume')
  if (!volume) return known?.status ?? {}
  return { ...known?.status, volume: volume.want }
}

/** What is on its way for each facet: the newest. */
export type PendingFacets = ReadonlyMap<DeviceFacet, DeviceFacets[DeviceFacet]>

/** The facets that are on their way, each with its stage. */
export function pendingFacets({ intents }: DeviceState): PendingFacets {
  return new Map(intents.map(({ facet, want }) => [facet, want]))
}
