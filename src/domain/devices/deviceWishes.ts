// What somebody wants a device to be (volume, muted, standby …), shown at once and settled by
// evidence: the rule of optimism of calls (docs/calls.md, C3 to C5) for devices.
import type { Brand } from '../brand.ts'
import type { DeviceStatus } from './deviceStatus.ts'
import type { Failure } from '../failure.ts'
import { INTENT_DEADLINE_MS } from '../calls/limits.ts'

export type WishKey = Brand<string, 'WishKey'>

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
export type DeviceFacet = keyof DeviceFacets

/** Moments are monotonic ms. `unknown`: no answer, it may have happened. */
export type WishStage =
  | { readonly at: 'queued' }
  | { readonly at: 'sent' }
  | { readonly at: 'accepted' | 'unknown'; readonly since: number }

export type DeviceWant = {
  readonly [Facet in DeviceFacet]: { readonly facet: Facet; readonly want: DeviceFacets[Facet] }
}[DeviceFacet]

export type DeviceWish = DeviceWant & { readonly key: WishKey; readonly stage: WishStage }

export type DeviceNotice = {
  readonly key: WishKey
  readonly facet: DeviceFacet
  readonly why:
    { readonly is: 'failed'; readonly failure: Failure } | { readonly is: 'notConfirmed' }
}

export type DeviceWishes = {
  /** The newest answer, and when it was asked for. */
  readonly known?: { readonly askedAt: number; readonly status: DeviceStatus }
  /** Of one facet at most two: the one under way, then the one that waits. */
  readonly wishes: readonly DeviceWish[]
  readonly notices: readonly DeviceNotice[]
}

export type DeviceWishEvent =
  | ({ readonly type: 'wished'; readonly key: WishKey } & DeviceWant)
  | { readonly type: 'sent'; readonly key: WishKey }
  | { readonly type: 'accepted'; readonly key: WishKey; readonly at: number }
  | { readonly type: 'refused'; readonly key: WishKey; readonly failure: Failure }
  /** No answer: it may have happened, and is never sent again by itself. */
  | { readonly type: 'unanswered'; readonly key: WishKey; readonly at: number }
  | { readonly type: 'received'; readonly askedAt: number; readonly status: DeviceStatus }
  /** Devices may fall silent: the deadline does not wait for an answer. */
  | { readonly type: 'ticked'; readonly at: number }
  | { readonly type: 'dismissed'; readonly key: WishKey }

export const noWishes: DeviceWishes = { wishes: [], notices: [] }

/** The next state; the same object where nothing changes. */
export function afterDeviceEvent(state: DeviceWishes, event: DeviceWishEvent): DeviceWishes {
  switch (event.type) {
    case 'wished':
      return wished(state, event)
    case 'sent':
      return staged(state, event.key, ['queued'], { at: 'sent' })
    case 'accepted':
      return staged(state, event.key, ['sent'], { at: 'accepted', since: event.at })
    case 'unanswered':
      return staged(state, event.key, ['sent'], { at: 'unknown', since: event.at })
    case 'refused':
      return refused(state, event)
    case 'received':
      return received(state, event)
    case 'ticked':
      return lapsed(state, (since) => event.at >= since + INTENT_DEADLINE_MS)
    case 'dismissed': {
      const notices = state.notices.filter(({ key }) => key !== event.key)
      return notices.length === state.notices.length ? state : { ...state, notices }
    }
  }
}

/** The newest wish waits for the one under way; one that waited before it is dropped (C4). */
function wished(
  state: DeviceWishes,
  { type: _, ...want }: Extract<DeviceWishEvent, { type: 'wished' }>,
): DeviceWishes {
  const wishes = state.wishes.filter(
    ({ facet, stage }) => facet !== want.facet || stage.at !== 'queued',
  )
  const underWay = wishes.find(({ facet }) => facet === want.facet)
  const there = underWay ? underWay.want : state.known?.status[want.facet]
  // It is on its way, or it is so already: nothing to send.
  if (there === want.want) {
    return wishes.length === state.wishes.length ? state : { ...state, wishes }
  }
  const notices = state.notices.filter(({ facet }) => facet !== want.facet)
  const wish: DeviceWish = { ...want, stage: { at: 'queued' } }
  return { ...state, wishes: [...wishes, wish], notices }
}

function staged(
  state: DeviceWishes,
  key: WishKey,
  from: readonly WishStage['at'][],
  stage: WishStage,
): DeviceWishes {
  const isIt = (wish: DeviceWish) => wish.key === key && from.includes(wish.stage.at)
  if (!state.wishes.some(isIt)) return state
  return {
    ...state,
    wishes: state.wishes.map((wish) => (isIt(wish) ? { ...wish, stage } : wish)),
  }
}

function refused(
  state: DeviceWishes,
  { key, failure }: Extract<DeviceWishEvent, { type: 'refused' }>,
): DeviceWishes {
  const wish = state.wishes.find((one) => one.key === key)
  if (!wish) return state
  const notice: DeviceNotice = { key, facet: wish.facet, why: { is: 'failed', failure } }
  return withoutNeedless({
    ...state,
    wishes: state.wishes.filter((one) => one !== wish),
    notices: failure.is === 'cancelled' ? state.notices : [...state.notices, notice],
  })
}

/** An answer asked for before the one that we have is dropped (C2). */
function received(
  state: DeviceWishes,
  { askedAt, status }: Extract<DeviceWishEvent, { type: 'received' }>,
): DeviceWishes {
  if (state.known && askedAt < state.known.askedAt) return state
  const wishes = state.wishes.filter(
    ({ facet, want, stage }) =>
      !('since' in stage && askedAt >= stage.since && status[facet] === want),
  )
  const next = { ...state, known: { askedAt, status }, wishes }
  return lapsed(withoutNeedless(next), (since) => askedAt >= since + INTENT_DEADLINE_MS)
}

function lapsed(state: DeviceWishes, isOver: (since: number) => boolean): DeviceWishes {
  const over = state.wishes.filter(({ stage }) => 'since' in stage && isOver(stage.since))
  if (over.length === 0) return state
  // Where a newer wish waits, nobody cares any more for the older one.
  const told = over.filter(
    (wish) => !state.wishes.some((one) => one !== wish && one.facet === wish.facet),
  )
  const notices = told.map(({ key, facet }): DeviceNotice => {
    return { key, facet, why: { is: 'notConfirmed' } }
  })
  return withoutNeedless({
    ...state,
    wishes: state.wishes.filter((wish) => !over.includes(wish)),
    notices: [...state.notices, ...notices],
  })
}

/** A wish that waited, and whose value is there once its turn comes, need not be sent. */
function withoutNeedless(state: DeviceWishes): DeviceWishes {
  const wishes = state.wishes.filter(
    (wish) =>
      wish.stage.at !== 'queued' ||
      isBlocked(state, wish) ||
      state.known?.status[wish.facet] !== wish.want,
  )
  return wishes.length === state.wishes.length ? state : { ...state, wishes }
}

function isBlocked({ wishes }: DeviceWishes, wish: DeviceWish): boolean {
  return wishes.some(({ facet, stage }) => facet === wish.facet && stage.at !== 'queued')
}

/** The wishes to send now: one request at a time for a facet (C4). */
export function wishesToSend(state: DeviceWishes): readonly DeviceWish[] {
  return state.wishes.filter((wish) => wish.stage.at === 'queued' && !isBlocked(state, wish))
}

/** What is on the screen: the last answer under the wishes, the newest of a facet on top. */
export function shownStatus({ known, wishes }: DeviceWishes): DeviceStatus {
  if (wishes.length === 0) return known?.status ?? {}
  const wanted = wishes.map(({ facet, want }) => [facet, want] as const)
  return { ...known?.status, ...Object.fromEntries(wanted) }
}

/** Facets with a mark that they are on their way. */
export function pendingFacets({ wishes }: DeviceWishes): ReadonlySet<DeviceFacet> {
  return new Set(wishes.map(({ facet }) => facet))
}
