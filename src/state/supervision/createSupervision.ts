// The one call in which I supervise a member: start, changes of mode, log, end.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { EndpointId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { KnownTurn, TurnIntent } from '../../domain/supervision/memberIntents.ts'
import { turnEvidence, turnRules } from '../../domain/supervision/memberIntents.ts'
import type { Member, Supervision, SupervisionKind } from '../../domain/supervision/supervision.ts'
import { kindOfConference, listenNumber, nextTurn } from '../../domain/supervision/supervision.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { ConferenceResource } from '../../webex/resources/conference.ts'
import type { SupervisionResource } from '../../webex/resources/supervision.ts'
import type { Calls } from '../calls/calls.ts'
import { createIntents } from '../intents/createIntents.ts'
import type { SupervisionLog } from './createSupervisionLog.ts'

/** Why supervising ended or could not start. */
export type SupervisionNotice = {
  readonly name: string
  readonly wanted: SupervisionKind
  /** Missing: it ended without a reason, or Webex accepted it without any effect. */
  readonly failure?: Failure
  /** I already heard the call: only the mode was to change. */
  readonly isTurn?: true
}

/** The call that I supervise. */
export type SupervisionState = {
  readonly current?: Supervision
  readonly notice?: SupervisionNotice
}

/** Starts, changes and ends supervising. */
export type SupervisionDesk = {
  readonly store: StoreApi<SupervisionState>
  /** My own phone rings first. False if I already supervise, or if it is not possible. */
  begin(member: Member, kind: SupervisionKind, endpoint?: EndpointId): boolean
  /** False if it already has that mode, or if another change is under way. */
  turn(kind: SupervisionKind): boolean
  /** Resumes it after another call had put it on hold. */
  resume(): void
  stop(): void
  dismiss(): void
  /** Follows my calls; the returned function stops that, and leaves the call alone. */
  start(): Cancel
}

type Parts = {
  readonly calls: Pick<Calls, 'store' | 'command' | 'perform' | 'cloudNow' | 'refresh'>
  readonly conference: Pick<ConferenceResource, 'find' | 'change'>
  readonly supervision: SupervisionResource
  readonly log: SupervisionLog
  readonly clock: Clock
  readonly newId: () => string
}

const SOON_MS = 1_000
const ASKED_EVERY_MS = 4_000

const talkingOf = (view: CallView | undefined) =>
  view?.call.state.is === 'talking' ? view.call.state : undefined

/** At most one supervised call at a time. */
export function createSupervision(parts: Parts): SupervisionDesk {
  const { calls, log, clock } = parts
  const store = createStore<SupervisionState>(() => ({}))
  /** The open entry of the log. */
  let entry: string | undefined
  let cancel: Cancel = () => {}
  let isFollowing = false
  /** Supervision that I ended myself is no failure. */
  let stopped: string | undefined
  let known: KnownTurn | undefined
  let lastTurn = 0

  const current = () => store.getState().current
  const change = (part: Partial<Supervision>) => {
    const was = current()
    if (was) store.setState({ current: { ...was, ...part } })
  }
  const turns = createIntents<TurnIntent>({
    rules: turnRules,
    clock,
    send: ({ to }) => parts.supervision.turnInto(to),
    evidence: (intent) => turnEvidence(known)(intent),
    onChange([next]) {
      const now = current()
      if (!now) return
      const { turning: _, ...rest } = now
      store.setState({ current: next ? { ...rest, turning: next.to } : rest })
    },
    onEnded(ended) {
      if (ended.how !== 'confirmed') giveUp(ended.intent.to, ended.failure)
    },
    // Accepted is not done: the conference shows it.
    onAnswer: () => askAfter(0),
  })
  const viewOf = (key: string) => calls.store.getState().views.find((view) => view.key === key)

  function logAs(kind: SupervisionKind, { member, key }: Supervision) {
    const view = viewOf(key)
    if (!view) return
    const call = view.call.id
    const open = log.goingOn(call)
    // Another tab has seen it first, and has logged it for all.
    if (open?.kind === kind) return void (entry = open.id)
    entry = parts.newId()
    const { id, name } = member
    log.begun({ id: entry, member: id, name, kind, from: calls.cloudNow(), call })
  }

  function over(notice?: SupervisionNotice) {
    cancel()
    turns.forget()
    known = undefined
    if (entry !== undefined) log.ended(entry, calls.cloudNow())
    entry = undefined
    store.setState(notice ? { notice } : {}, true)
  }

  function askAfter(ms: number) {
    cancel()
    if (isFollowing) cancel = clock.after(ms, () => void ask())
  }

  /** One tab polls for all, and also the tab that sent a request. */
  const isMineToAsk = ({ kind, wanted, turning }: Supervision) =>
    calls.store.getState().isLeader || turning !== undefined || kind !== wanted

  /** The list of calls does not show the mode: the conference does. */
  async function ask() {
    const asked = current()
    if (asked?.since === undefined) return
    if (!isMineToAsk(asked)) return askAfter(ASKED_EVERY_MS)
    const askedAt = clock.monotonic()
    const answer = await parts.conference.find()
    const now = current()
    if (now?.key !== asked.key || now.since === undefined || !isFollowing) return
    if (answer.ok) onNews(now, { kind: kindOfConference(answer.value), askedAt })
    const after = current()
    if (!after) return
    const next = nextTurn(after)
    if (next) requestKind(next)
    askAfter(after.kind === after.wanted ? ASKED_EVERY_MS : SOON_MS)
  }

  function onNews(now: Supervision, news: KnownTurn) {
    const { kind } = news
    // I had barged in, and the caller has left: an ordinary call with the member remains.
    if (kind === undefined && now.kind !== undefined) return over()
    if (kind !== undefined && kind !== now.kind) {
      if (now.kind !== undefined || kind !== loggedAs(now.wanted)) logAs(kind, now)
      became(now, kind)
    }
    known = news
    turns.observe()
  }

  function became(now: Supervision, kind: SupervisionKind) {
    // It had the wanted mode and nothing was requested here: another tab, or Webex, has changed it.
    const isTurnedElsewhere = now.turning === undefined && now.kind === now.wanted
    change({ kind, ...(isTurnedElsewhere && { wanted: kind }) })
  }

  /** The log of another tab: started, changed, or ended. */
  function onLogChanged() {
    const now = current()
    const view = now && viewOf(now.key)
    if (!now || !view) return look()
    const open = log.goingOn(view.call.id)
    if (open?.id === entry) return
    if (!open) return over()
    entry = open.id
    if (open.kind !== now.kind) became(now, open.kind)
    known = { kind: open.kind, askedAt: clock.monotonic() }
    turns.observe()
  }

  function requestKind(to: SupervisionKind) {
    turns.ask({ key: `${++lastTurn}` as IntentKey, to, stage: { at: 'queued' } })
  }

  /** The mode stays: otherwise it would be requested forever. */
  function giveUp(kind: SupervisionKind, failure?: Failure) {
    const now = current()
    if (!now) return
    const { name } = now.member
    const notice = { name, wanted: kind, isTurn: true, ...(failure && { failure }) } as const
    store.setState({ current: { ...now, wanted: now.kind ?? now.wanted }, notice })
  }

  function look() {
    // Nothing seen yet, or signed out: a missing call means nothing, and is not logged.
    if (calls.store.getState().freshness.is === 'waiting') return
    const now = current()
    if (!now) return adopt()
    const view = viewOf(now.key)
    const talking = talkingOf(view)
    if (!view || view.call.state.is === 'ended') return gone(now)
    if (!talking) return
    const isHeld = talking.heldBy === 'me'
    if (now.since === undefined) {
      change({ since: talking.since, isHeld })
      logAs(loggedAs(now.wanted), now)
      askAfter(0)
    } else if (isHeld !== now.isHeld) change({ isHeld })
  }

  function gone({ key, since, member, wanted }: Supervision) {
    // A refused request has its own notice, like every requested call.
    const isTold =
      key === stopped || calls.store.getState().notices.some((notice) => notice.key === key)
    over(since === undefined && !isTold ? { name: member.name, wanted } : undefined)
  }

  /** After a reload, and in another tab: continues an open log entry whose call my list shows. */
  function adopt() {
    const open = log.store.getState().entries.filter(({ until }) => until === undefined)
    if (open.length === 0) return
    for (const view of calls.store.getState().views) {
      const found = open.find(({ call }) => call === view.call.id)
      const talking = talkingOf(view)
      if (!found || !talking) continue
      entry = found.id
      const { member: id, name, kind } = found
      const { key } = view
      const { since } = talking
      const isHeld = talking.heldBy === 'me'
      const supervision = { member: { id, name }, wanted: kind, key, since, kind, isHeld }
      store.setState({ current: supervision })
      return askAfter(0)
    }
  }

  return {
    store,
    begin(member, kind, endpoint) {
      const { extension } = member
      if (current() || extension === undefined) return false
      const { id, name } = member
      const on = endpoint && { endpoint }
      const party: Party = { is: 'known', name, personId: id, reach: 'organization' }
      const key =
        kind === 'bargeIn'
          ? calls.command({ do: 'bargeIn', target: extension, party, ...on })
          : calls.command({
              do: 'dial',
              destination: listenNumber(extension),
              party,
              isSupervision: true,
              ...on,
            })
      if (key === undefined) return false
      stopped = undefined
      store.setState({ current: { member, wanted: kind, key, isHeld: false } }, true)
      return true
    },
    turn(kind) {
      const now = current()
      if (!now || now.kind === undefined || now.kind === kind || now.turning) return false
      change({ wanted: kind })
      requestKind(kind)
      return true
    },
    resume() {
      void parts.conference.change({ do: 'resume' }).then(() => calls.refresh())
    },
    stop() {
      const now = current()
      const view = now && viewOf(now.key)
      if (!view) return
      stopped = view.key
      calls.perform('endCall', view.key)
    },
    dismiss: () => {
      const { current: now } = store.getState()
      store.setState(now ? { current: now } : {}, true)
    },
    start() {
      isFollowing = true
      const unsubscribe = calls.store.subscribe(look)
      const unfollow = log.follow(onLogChanged)
      look()
      return () => {
        isFollowing = false
        cancel()
        unsubscribe()
        unfollow()
      }
    },
  }
}

/** Coaching starts as listening (domain/supervision/supervision.ts). */
const loggedAs = (wanted: SupervisionKind): SupervisionKind =>
  wanted === 'coach' ? 'listen' : wanted
