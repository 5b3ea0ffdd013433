// A cloud and a clock for tests of the call machine. The cloud applies what it
// accepts at once but shows it late, loses answers, and refuses: worse than the real one.
import type { CallId, Instant, SessionId } from '../../domain/brand.ts'
import type { Call, CallHandle, CallState, Rejection } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../lib/storage.ts'
import type { CallControl } from './callControl.ts'

type Timer = { at: number; then: () => void }

/** Of those that are due at one moment, the one that was set first. */
function earliest(timers: ReadonlySet<Timer>): Timer | undefined {
  let first: Timer | undefined
  for (const timer of timers) if (!first || timer.at < first.at) first = timer
  return first
}

/** A clock that only moves when told; promises are given their turn between timers. */
export function createTestClock() {
  let now = 0
  const timers = new Set<Timer>()
  const clock: Clock = {
    now: () => 1_700_000_000_000 + now,
    monotonic: () => now,
    after(ms, then) {
      const timer = { at: now + Math.max(0, ms), then }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }
  const settle = async () => {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve()
  }
  return {
    clock,
    settle,
    wait: (ms: number) => new Promise<void>((done) => clock.after(ms, done)),
    async advance(ms: number) {
      const end = now + ms
      await settle()
      for (;;) {
        const due = earliest(timers)
        if (!due || due.at > end) break
        now = due.at
        timers.delete(due)
        due.then()
        await settle()
      }
      now = end
    },
  }
}

export type TestClock = ReturnType<typeof createTestClock>

/** How one request fares; the test decides it anew for each. */
export type Fate = {
  readonly thereMs: number
  readonly backMs: number
  readonly lagMs: number
  readonly outcome: 'ok' | 'refused' | 'lostAfter' | 'lostBefore'
}

export const smooth: Fate = { thereMs: 20, backMs: 20, lagMs: 0, outcome: 'ok' }

type Change = { visibleAt: number; apply: (calls: Map<CallId, Call>) => void }

export function createTestCloud(time: TestClock, fate: () => Fate) {
  const truth = new Map<CallId, Call>()
  let shown = new Map<CallId, Call>()
  let waiting: Change[] = []
  const requests: string[] = []
  let listsUnderWay = 0
  let mostListsUnderWay = 0
  let actionsUnderWay = 0
  let made = 0
  let listFailure: Failure | undefined
  let unread: readonly Rejection[] = []
  let told: ReadonlyMap<CallId, Call> = new Map()

  function change(lagMs: number, apply: Change['apply']) {
    apply(truth)
    waiting.push({ visibleAt: time.clock.monotonic() + lagMs, apply })
  }

  /** Changes become visible in the order in which they happened, each not before its time. */
  function read() {
    while (waiting[0] && waiting[0].visibleAt <= time.clock.monotonic()) {
      const [first, ...rest] = waiting
      first?.apply(shown)
      waiting = rest
    }
    return [...shown.values()]
  }

  /** @param isPossible what Webex looks at when the request reaches it. */
  async function request<T>(
    name: string,
    act: (lagMs: number) => T,
    isPossible = () => true,
  ): Promise<Result<T, Failure>> {
    requests.push(name)
    actionsUnderWay += 1
    const { thereMs, backMs, lagMs, outcome } = fate()
    const answeredAfter = async (ms: number) => {
      await time.wait(ms)
      actionsUnderWay -= 1
    }
    await time.wait(thereMs)
    if (outcome === 'refused' || !isPossible()) {
      await answeredAfter(backMs)
      return fail({ is: 'notPossibleNow' })
    }
    const value = outcome === 'lostBefore' ? undefined : act(lagMs)
    if (outcome === 'ok') {
      await answeredAfter(backMs)
      return ok(value as T)
    }
    await answeredAfter(10_000)
    return fail({ is: 'timedOut' })
  }

  const set = (call: CallId, edit: (call: Call) => Call) => (lagMs: number) =>
    change(lagMs, (calls) => {
      const was = calls.get(call)
      if (was) calls.set(call, edit(was))
    })
  const talk = (call: CallId, more: object) =>
    set(call, (was) =>
      was.state.is === 'talking' ? { ...was, state: { ...was.state, ...more } } : was,
    )
  const isTalking = (call: CallId, is: Partial<Extract<CallState, { is: 'talking' }>>) => () => {
    const state = truth.get(call)?.state
    if (state?.is !== 'talking') return true
    return Object.entries(is).every(([name, value]) => state[name as keyof typeof is] === value)
  }
  const drop = (call: CallId) => (lagMs: number) =>
    change(lagMs, (calls) => void calls.delete(call))
  const create = (lagMs: number): CallHandle => {
    const call = `made-${++made}` as CallId
    const session = `session-${made}` as SessionId
    change(lagMs, (calls) => {
      calls.set(call, {
        id: call,
        session,
        direction: 'out',
        party: { is: 'unknown' },
        state: { is: 'calling' },
        can: { mute: false, recording: 'none' },
        created: time.clock.now() as Instant,
      })
    })
    return { call, session }
  }

  const control: CallControl = {
    async list() {
      listsUnderWay += 1
      mostListsUnderWay = Math.max(mostListsUnderWay, listsUnderWay)
      requests.push('list')
      const askedAt = time.clock.monotonic()
      const { thereMs, backMs } = fate()
      await time.wait(thereMs)
      const items = read()
      await time.wait(backMs)
      if (!listFailure) told = new Map(items.map((call) => [call.id, call]))
      listsUnderWay -= 1
      if (listFailure) return fail(listFailure)
      return ok({ items, askedAt, gotAt: time.clock.monotonic(), rejected: unread })
    },
    dial: ({ destination }) => request(`dial ${destination}`, create),
    retrieve: (from) => request(`retrieve ${from ?? ''}`, create),
    transferWhenAnswered: (call) => request(`transfer ${call}`, create),
    answer: (call) =>
      request(
        `answer ${call}`,
        set(call, (was) => ({
          ...was,
          state: {
            is: 'talking',
            since: time.clock.now() as Instant,
            heldBy: 'nobody',
            muted: false,
            recording: 'off',
          },
        })),
        () => truth.get(call)?.state.is !== 'talking',
      ),
    reject: (call) => request(`reject ${call}`, drop(call)),
    hangup: (call) => request(`hangup ${call}`, drop(call)),
    push: (call) => request(`push ${call}`, drop(call)),
    hold: (call) =>
      request(`hold ${call}`, talk(call, { heldBy: 'me' }), isTalking(call, { heldBy: 'nobody' })),
    resume: (call) =>
      request(
        `resume ${call}`,
        talk(call, { heldBy: 'nobody' }),
        isTalking(call, { heldBy: 'me' }),
      ),
    mute: (call) =>
      request(`mute ${call}`, talk(call, { muted: true }), isTalking(call, { muted: false })),
    unmute: (call) =>
      request(`unmute ${call}`, talk(call, { muted: false }), isTalking(call, { muted: true })),
    divert: ({ call }) => request(`divert ${call}`, drop(call)),
    completeTransfer: (call, consult) =>
      request(`complete ${call}`, (lagMs) => {
        drop(call)(lagMs)
        drop(consult)(lagMs)
      }),
    park: (call) =>
      request(`park ${call}`, (lagMs) => {
        drop(call)(lagMs)
        return { is: 'known', address: '7102', reach: 'location' } as const
      }),
    transmitDtmf: (call, digits) => request(`dtmf ${call} ${digits}`, () => undefined),
    startRecording: (call) => request(`record ${call}`, talk(call, { recording: 'on' })),
    stopRecording: (call) => request(`stop ${call}`, talk(call, { recording: 'off' })),
    pauseRecording: (call) => request(`pause ${call}`, talk(call, { recording: 'paused' })),
    resumeRecording: (call) => request(`unpause ${call}`, talk(call, { recording: 'on' })),
    pickup: (target) => request(`pickup ${target ?? ''}`, create),
    bargeIn: (target) => request(`barge ${target}`, create),
    pull: (endpoint) => request(`pull ${endpoint}`, create),
    startConference: () => request('conference', () => undefined),
  }
  return {
    control,
    requests,
    truth,
    /** What the last answered list said. */
    get told() {
      return told
    },
    mostListsUnderWay: () => mostListsUnderWay,
    /** Every action was answered, and a list shows all of it. */
    isQuiet: () => actionsUnderWay === 0 && waiting.length === 0,
    failLists: (failure: Failure | undefined) => void (listFailure = failure),
    /** Items of the lists from now on that could not be read, by field. */
    failItems: (...items: readonly (string | Rejection)[]) =>
      void (unread = items.map((one) => (typeof one === 'string' ? { field: one } : one))),
    put(call: Call) {
      truth.set(call.id, call)
      shown = new Map(shown).set(call.id, call)
    },
    remove(call: CallId) {
      truth.delete(call)
      shown.delete(call)
    },
  }
}

export { createTestBrowser } from '../tabs/browserForTests.ts'

export function createTestStore(): Store {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => (kept.set(name, value), true),
    remove: (name) => void kept.delete(name),
  }
}
