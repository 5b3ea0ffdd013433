// One tab asks about members for all (C16): about whom any of them shows, within one budget. The
// others are told what it was answered. Monotonic clocks differ, so moments travel as ages.
import type { Instant, PersonId } from '../../domain/brand.ts'
import { ok } from '../../domain/result.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import { createTabs } from '../calls/tabs.ts'
import type { MemberAnswer, MemberWatch } from './createMemberWatch.ts'
import { createMemberWatch } from './createMemberWatch.ts'

type News = { readonly member: PersonId; readonly answer: MemberAnswer; readonly askedAgo: number }

type Body =
  /** To the leader: whom this tab shows. */
  | { readonly is: 'wanted'; readonly members: readonly PersonId[] }
  | { readonly is: 'hurry'; readonly member: PersonId }
  | { readonly is: 'left' }
  /** From the leader: who shows whom? */
  | { readonly is: 'rollCall' }
  | { readonly is: 'news'; readonly news: readonly News[] }

export type MemberTabs = Pick<MemberWatch, 'store' | 'follow' | 'oldestAskedAt'> & {
  /** From now on these are shown here. */
  watch(members: readonly PersonId[]): void
  /** Somebody of whom there must be news: asked next, within the same budget. */
  readonly hurry: (member: PersonId) => void
  start(): Cancel
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

type Peer = { readonly members: readonly PersonId[]; readonly saidAt: number }

export function createMemberTabs(options: Options): MemberTabs {
  const { clock, members: resource } = options
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
        if (!signal?.aborted && peers.size > 0) tell([{ member, answer, askedAt }])
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
  const sayWanted = () => post({ is: 'wanted', members: mine })

  function tell(answers: readonly (Omit<News, 'askedAgo'> & { readonly askedAt: number })[]) {
    const now = clock.monotonic()
    const news = answers.map(({ askedAt, ...one }) => ({ ...one, askedAgo: now - askedAt }))
    if (news.length > 0) post({ is: 'news', news })
  }

  function onLead(leads: boolean) {
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
    for (const [from, { saidAt }] of peers) if (now - saidAt > ROLL_CALL_MS) peers.delete(from)
    watchAll()
    post({ is: 'rollCall' })
    cancelRollCall = clock.after(ROLL_CALL_MS, rollCall)
  }

  /** Everybody's, where this tab asks. */
  function watchAll() {
    const others = [...peers.values()].flatMap(({ members }) => members)
    watch.watch(others.length === 0 ? mine : [...new Set([...mine, ...others])])
  }

  function heard(from: string, body: Body) {
    switch (body.is) {
      case 'wanted':
        return isLeader ? joined(from, body.members) : undefined
      case 'hurry':
        return isLeader ? watch.hurry(body.member) : undefined
      case 'left':
        if (peers.delete(from)) watchAll()
        return
      case 'rollCall':
        return isLeader ? undefined : sayWanted()
      case 'news': {
        if (isLeader) return
        const now = clock.monotonic() - DELIVERY_MS
        for (const { member, answer, askedAgo } of body.news) {
          watch.heard(member, answer, now - askedAgo)
        }
      }
    }
  }

  function joined(from: string, members: readonly PersonId[]) {
    const before = peers.get(from)?.members
    peers.set(from, { members, saidAt: clock.monotonic() })
    if (before && isSame(before, members)) return
    watchAll()
    const { seen } = watch.store.getState()
    const known = members.flatMap((member) => {
      const one = seen.get(member)
      return one ? [{ member, answer: ok(one.calls), askedAt: one.askedAt }] : []
    })
    // In the order in which they were asked, as if they had been heard.
    tell(known.sort((a, b) => a.askedAt - b.askedAt))
  }

  return {
    store: watch.store,
    follow: watch.follow,
    oldestAskedAt: watch.oldestAskedAt,
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
      const stop = tabs.start()
      sayWanted()
      return () => {
        isLeader = false
        stopWatch()
        cancelRollCall()
        post({ is: 'left' })
        stop()
        peers.clear()
      }
    },
  }
}

const isSame = (one: readonly PersonId[], other: readonly PersonId[]) =>
  one.length === other.length && one.every((id, index) => id === other[index])
