// One tab polls members for all (C16): those that any tab shows, within one budget. The others receive
// its answers. Monotonic clocks differ, so times are sent as ages.
import type { Instant, PersonId } from '../../domain/brand.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import { lead } from '../tabs/createLeader.ts'
import type { MessageOf, TabId, MemberEntry } from '../tabs/messages.ts'
import type { News } from '../tabs/news.ts'
import type { Origin, TabChannel, TopicPort } from '../tabs/tabChannel.ts'
import type { MemberAnswer, MemberWatch } from './createMemberWatch.ts'
import { followMemberNews } from './memberNews.ts'
import { createMemberWatch } from './createMemberWatch.ts'

/** The member watch of all tabs together. */
export type MemberTabs = Pick<MemberWatch, 'store' | 'follow' | 'oldestAskedAt' | 'setBudget'> & {
  /** From now on these are shown here; the data of others are kept for some minutes. */
  watch(members: readonly PersonId[]): void
  /** A member that needs an update: polled next, within the same budget. */
  readonly hurry: (member: PersonId) => void
  /** Starts to poll or to listen; known data stay when it is canceled. */
  start(): Cancel
  /** Drops all members and their data. */
  forget(): void
}

type Options = {
  readonly members: Pick<MembersResource, 'calls'>
  readonly browser: Browser
  readonly clock: Clock
  readonly channel: TabChannel
  /** Of this tab, in [0, 1). */
  readonly chance: number
  readonly report: (error: unknown) => void
  readonly cloudNow: () => Instant
  readonly requestsPerMinute: number
  /** Missing: Webex tells of no events. */
  readonly news?: News
  /** Runs in the tab that asks for all. */
  readonly whileLeading?: () => Cancel
}

/** Tabs know ages of the same answer that differ by the transfer time of messages. */
const YOUNGER_MS = 1_000

/** Thousands in one message would block the receiver for more than a frame. */
const ENTRIES_AT_ONCE = 500

type Peer = { readonly members: readonly PersonId[]; readonly cancelGone: Cancel }
type Message = MessageOf<'members'>

export function createMemberTabs(options: Options): MemberTabs {
  const { channel, clock, members: resource } = options
  const peers = new Map<TabId, Peer>()
  let mine: readonly PersonId[] = []
  let isLeader = false
  let port: TopicPort<'members'> | undefined
  let stopWatch: Cancel = () => {}
  let stopWhile: Cancel | undefined

  const watch = createMemberWatch({
    ...options,
    members: {
      async calls(member, signal) {
        const askedAt = clock.monotonic()
        const result = await resource.calls(member, signal)
        const answer = result.ok ? ok(result.value.items) : result
        if (!signal?.aborted && peers.size > 0) sendNews(member, answer, askedAt)
        return result
      },
    },
  })

  const post = (message: Message, to?: TabId) => port?.post(message, to)
  const wanted = (): Message => ({ is: 'members.wanted', members: mine, ages: ages() })
  const ages = () =>
    new Map(
      watch
        .known()
        .map(({ member, known }) => [member, clock.monotonic() - known.askedAt] as const),
    )

  function sendNews(member: PersonId, answer: MemberAnswer, askedAt: number, to?: TabId) {
    const news = [{ member, answer, askedAgo: clock.monotonic() - askedAt }]
    post({ is: 'members.news', news }, to)
  }

  /** The next leader must not poll before Webex wants it, and no faster. */
  function sendRefusal(to?: TabId) {
    const refusal = watch.refusal()
    if (refusal) sendNews(refusal.member, fail(refusal.failure), refusal.at, to)
    const perMinute = watch.pace()
    if (perMinute !== undefined) post({ is: 'members.news', news: [], perMinute }, to)
  }

  function sendKnown(members: readonly PersonId[], to?: TabId) {
    const now = clock.monotonic()
    const entries = members.flatMap((member): MemberEntry[] => {
      const known = watch.knownOf(member)
      if (!known) return []
      const { calls, heldSince, askedAt } = known
      return [{ member, calls, heldSince, askedAgo: now - askedAt }]
    })
    // As if they had been received one after the other.
    entries.sort((a, b) => b.askedAgo - a.askedAgo)
    for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
      post({ is: 'members.known', entries: entries.slice(from, from + ENTRIES_AT_ONCE) }, to)
    }
  }

  function onLead(leads: boolean) {
    if (isLeader && !leads) sendRefusal()
    isLeader = leads
    stopAsking()
    forgetPeers()
    watchAll()
    if (!leads) return post(wanted())
    stopWatch = watch.start()
    stopWhile = options.whileLeading?.()
    post({ is: 'members.rollCall' })
  }

  function stopAsking() {
    stopWatch()
    stopWhile?.()
    stopWhile = undefined
  }

  function forgetPeers() {
    for (const { cancelGone } of peers.values()) cancelGone()
    peers.clear()
  }

  function left(from: TabId) {
    peers.get(from)?.cancelGone()
    if (peers.delete(from)) watchAll()
  }

  /** The members of all tabs, if this tab polls. */
  function watchAll() {
    watch.watch(
      mine,
      [...peers.values()].flatMap(({ members }) => members),
    )
  }

  function onMessage(message: Message, { from, sentAt }: Origin) {
    switch (message.is) {
      case 'members.wanted':
        return isLeader ? onWanted(from, message.members, message.ages) : undefined
      case 'members.hurry':
        return isLeader ? watch.hurry(message.member) : undefined
      case 'members.left':
        return left(from)
      case 'members.rollCall':
        return isLeader ? undefined : post(wanted(), from)
      case 'members.ask':
        return sendKnown(message.members)
      case 'members.known':
        return watch.learn(
          message.entries.map(({ member, askedAgo, ...one }) => ({
            member,
            known: { ...one, askedAt: sentAt - askedAgo },
          })),
        )
      case 'members.news': {
        for (const { member, answer, askedAgo } of message.news) {
          // A refusal applies to all tabs; the polling tab knows more than a tab that polled before.
          if (!isLeader || !answer.ok) watch.receive(member, answer, sentAt - askedAgo)
        }
        if (!isLeader && message.perMinute !== undefined) watch.learnPace(message.perMinute)
      }
    }
  }

  function onWanted(
    from: TabId,
    members: readonly PersonId[],
    theirAges: ReadonlyMap<PersonId, number>,
  ) {
    const before = peers.get(from)
    const cancelGone = before?.cancelGone ?? channel.whenGone(from, () => left(from))
    peers.set(from, { members, cancelGone })
    if (!before || !isSame(before.members, members)) watchAll()
    if (!before) sendRefusal(from)
    const now = clock.monotonic()
    const ageOf = (member: PersonId) => now - (watch.knownOf(member)?.askedAt ?? -Infinity)
    const isOlder = (member: PersonId) =>
      ageOf(member) + YOUNGER_MS < (theirAges.get(member) ?? Infinity)
    sendKnown(members.filter(isOlder), from)
    // Another tab has polled until now, or has data of members that this tab did not show.
    const missing = [...theirAges].filter(
      ([member, age]) => watch.isAsked(member) && age + YOUNGER_MS < ageOf(member),
    )
    if (missing.length === 0) return
    post({ is: 'members.ask', members: missing.map(([member]) => member) }, from)
  }

  return {
    store: watch.store,
    follow: watch.follow,
    oldestAskedAt: watch.oldestAskedAt,
    setBudget: watch.setBudget,
    watch(members) {
      mine = members
      watchAll()
      if (!isLeader) post(wanted())
    },
    hurry(member) {
      if (isLeader) watch.hurry(member)
      else post({ is: 'members.hurry', member })
    },
    start() {
      watch.comeBack()
      const opened = channel.join('members', { onMessage: onMessage })
      port = opened
      const stopLeading = lead({ ...options, role: 'members', onLead })
      post(wanted())
      const stopNews = options.news && followMemberNews({ news: options.news, clock, watch })
      return () => {
        stopNews?.()
        // A tab that continues from here receives what it cannot know.
        if (isLeader) sendRefusal()
        isLeader = false
        stopAsking()
        post({ is: 'members.left' })
        stopLeading()
        opened.leave()
        port = undefined
        forgetPeers()
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
