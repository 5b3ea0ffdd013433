// One tab asks about members for all (C16): about whom any of them shows, within one budget. The
// others are told what it was answered. Monotonic clocks differ, so moments travel as ages.
import type { Instant, PersonId } from '../../domain/brand.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Known } from '../../domain/wall/wallMembers.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import { createTabs } from '../calls/tabs.ts'
import type { KnownMember } from './createKnownMembers.ts'
import type { MemberAnswer, MemberWatch } from './createMemberWatch.ts'
import { createMemberWatch } from './createMemberWatch.ts'

type News = { readonly member: PersonId; readonly answer: MemberAnswer; readonly askedAgo: number }

/** What has been known for a while. */
type Told = Omit<Known, 'askedAt'> & { readonly member: PersonId; readonly askedAgo: number }

/** How long ago each was asked of whom something is known. */
type Ages = ReadonlyMap<PersonId, number>

type Body =
  /** To the leader: whom this tab shows, and how old is what it knows; an older build is silent. */
  | { readonly is: 'wanted'; readonly members: readonly PersonId[]; readonly ages?: Ages }
  | { readonly is: 'hurry'; readonly member: PersonId }
  | { readonly is: 'left' }
  /** From the leader: who shows whom? */
  | { readonly is: 'rollCall' }
  /** From the leader, to one that knows more: what? */
  | { readonly is: 'tellMe'; readonly to: string; readonly members: readonly PersonId[] }
  | { readonly is: 'known'; readonly told: readonly Told[] }
  | { readonly is: 'news'; readonly news: readonly News[] }

export type MemberTabs = Pick<MemberWatch, 'store' | 'follow' | 'oldestAskedAt' | 'setBudget'> & {
  /** From now on these are shown here; what is known of others is kept for some minutes. */
  watch(members: readonly PersonId[]): void
  /** Somebody of whom there must be news: asked next, within the same budget. */
  readonly hurry: (member: PersonId) => void
  /** Begins to ask, or to hear; what is known stays when it is cancelled. */
  start(): Cancel
  /** Nothing is shown or known from now on. */
  forget(): void
}

type Options = {
  readonly members: Pick<MembersResource, 'calls'>
  readonly browser: Browser
  readonly clock: Clock
  /** Unique to this tab. */
  readonly tab: string
  readonly cloudNow: () => Instant
  readonly requestsPerMinute: number
}

/** Who does not answer one before the next has been closed, or crashed. */
const ROLL_CALL_MS = 60_000
/** A message may take this long: news must never seem younger than they are. */
const DELIVERY_MS = 50
/** Of the same answer tabs know ages that differ by what messages took. */
const YOUNGER_MS = 1_000

/** Thousands in one message would hold up whoever hears it for more than a frame. */
const TOLD_AT_ONCE = 500

type Peer = { readonly members: readonly PersonId[]; readonly saidAt: number }

export function createMemberTabs(options: Options): MemberTabs {
  const { clock, members: resource, tab } = options
  const peers = new Map<string, Peer>()
  let mine: readonly PersonId[] = []
  let isLeader = false
  let stopWatch: Cancel = () => {}
  let cancelRollCall: Cancel = () => {}

  const watch = createMemberWatch({
    ...options,
    members: {
      async calls(member, signal) {
        const askedAt = clock.monotonic()
        const result = await resource.calls(member, signal)
        const answer = result.ok ? ok(result.value.items) : result
        if (!signal?.aborted && peers.size > 0) tell(member, answer, askedAt)
        return result
      },
    },
  })

  const tabs = createTabs({
    ...options,
    name: 'cordboard-members',
    onLead,
    onMessage: ({ from, body }) => heard(from, body as Body),
  })
  const post = (body: Body) => tabs.post(body)
  const sayWanted = () => post({ is: 'wanted', members: mine, ages: agesOf(watch.known()) })
  const agesOf = (known: readonly KnownMember[]): Ages =>
    new Map(known.map(({ member, known: { askedAt } }) => [member, clock.monotonic() - askedAt]))

  function tell(member: PersonId, answer: MemberAnswer, askedAt: number) {
    post({ is: 'news', news: [{ member, answer, askedAgo: clock.monotonic() - askedAt }] })
  }

  /** Who asks next, or begins to, is not to ask before Webex wants it. */
  function tellRefusal() {
    const refusal = watch.refusal()
    if (refusal) tell(refusal.member, fail(refusal.failure), refusal.at)
  }

  function tellKnown(members: readonly PersonId[]) {
    const now = clock.monotonic()
    const told = members.flatMap((member) => {
      const known = watch.knownOf(member)
      if (!known) return []
      const { calls, heldSince, askedAt } = known
      return [{ member, calls, heldSince, askedAgo: now - askedAt }]
    })
    // As if they had been heard one after the other.
    told.sort((a, b) => b.askedAgo - a.askedAgo)
    for (let from = 0; from < told.length; from += TOLD_AT_ONCE) {
      post({ is: 'known', told: told.slice(from, from + TOLD_AT_ONCE) })
    }
  }

  function onLead(leads: boolean) {
    if (isLeader && !leads) tellRefusal()
    isLeader = leads
    stopWatch()
    cancelRollCall()
    peers.clear()
    watchAll()
    if (!leads) return sayWanted()
    stopWatch = watch.start()
    rollCall()
  }

  function rollCall() {
    const now = clock.monotonic()
    const silent = [...peers].filter(([, { saidAt }]) => now - saidAt > ROLL_CALL_MS)
    for (const [from] of silent) peers.delete(from)
    if (silent.length > 0) watchAll()
    post({ is: 'rollCall' })
    cancelRollCall = clock.after(ROLL_CALL_MS, rollCall)
  }

  /** Everybody's, where this tab asks. */
  function watchAll() {
    watch.watch(
      mine,
      [...peers.values()].flatMap(({ members }) => members),
    )
  }

  function heard(from: string, body: Body) {
    switch (body.is) {
      case 'wanted':
        return isLeader ? joined(from, body.members, body.ages) : undefined
      case 'hurry':
        return isLeader ? watch.hurry(body.member) : undefined
      case 'left':
        if (peers.delete(from)) watchAll()
        return
      case 'rollCall':
        return isLeader ? undefined : sayWanted()
      case 'tellMe':
        return body.to === tab ? tellKnown(body.members) : undefined
      case 'known': {
        const now = clock.monotonic() - DELIVERY_MS
        return watch.learn(
          body.told.map(({ member, askedAgo, ...one }) => ({
            member,
            known: { ...one, askedAt: now - askedAgo },
          })),
        )
      }
      case 'news': {
        const now = clock.monotonic() - DELIVERY_MS
        for (const { member, answer, askedAgo } of body.news) {
          // A refusal is one of all tabs; whoever asks knows more than another that did.
          if (!isLeader || !answer.ok) watch.heard(member, answer, now - askedAgo)
        }
      }
    }
  }

  function joined(from: string, members: readonly PersonId[], ages: Ages = new Map()) {
    const before = peers.get(from)?.members
    peers.set(from, { members, saidAt: clock.monotonic() })
    if (!before || !isSame(before, members)) watchAll()
    if (!before) tellRefusal()
    const now = clock.monotonic()
    const ageOf = (member: PersonId) => now - (watch.knownOf(member)?.askedAt ?? -Infinity)
    const isOlder = (member: PersonId) =>
      ageOf(member) + YOUNGER_MS < (ages.get(member) ?? Infinity)
    tellKnown(members.filter(isOlder))
    // Another tab has asked until now, or has seen what nobody showed here.
    const missing = [...ages].filter(
      ([member, age]) => watch.isAsked(member) && age + YOUNGER_MS < ageOf(member),
    )
    if (missing.length === 0) return
    post({ is: 'tellMe', to: from, members: missing.map(([member]) => member) })
  }

  return {
    store: watch.store,
    follow: watch.follow,
    oldestAskedAt: watch.oldestAskedAt,
    setBudget: watch.setBudget,
    watch(members) {
      mine = members
      watchAll()
      if (!isLeader) sayWanted()
    },
    hurry(member) {
      if (isLeader) watch.hurry(member)
      else post({ is: 'hurry', member })
    },
    start() {
      watch.comeBack()
      const stop = tabs.start()
      sayWanted()
      return () => {
        // Whoever goes on from here is told what it cannot know.
        if (isLeader) tellRefusal()
        isLeader = false
        stopWatch()
        cancelRollCall()
        post({ is: 'left' })
        stop()
        peers.clear()
        watchAll()
      }
    },
    forget() {
      mine = []
      watch.forget()
    },
  }
}

const isSame = (one: readonly PersonId[], other: readonly PersonId[]) =>
  one.length === other.length && one.every((id, index) => id === other[index])
