// The engine of intents: each rule by an example, and all of them over any history.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../failure.ts'
import type { AnyIntent, Ended, Evidence, IntentKey, IntentRules, Stage, Step } from './intents.ts'
import {
  afterTime,
  DOUBTFUL_DEADLINE_MS,
  dueAt,
  INTENT_DEADLINE_MS,
  nextMoment,
  REFUSAL_DEADLINE_MS,
  withAccepted,
  withdrawn,
  withEvidence,
  withFailure,
  withIntent,
  withSent,
} from './intents.ts'

/** Sets a slot to a value; without a slot it is a command that waits for nobody. */
type Aim = AnyIntent & { readonly slot?: string; readonly want: number; readonly told?: string }

const answeredRules: IntentRules<Aim> = {
  slotOf: ({ slot }) => slot,
  turnEnds: 'answered',
  aimOf: ({ slot, want }) => `${slot} ${want}`,
  isJudged: (_, failure) => failure.is === 'notPossibleNow',
  lapsesByClock: true,
}
const rules = answeredRules
const patient: IntentRules<Aim> = { ...rules, lapsesByClock: false }

const key = (text: string) => text as IntentKey
const aim = (name: string, want: number, slot?: string, stage: Stage = { at: 'queued' }): Aim => ({
  key: key(name),
  want,
  stage,
  ...(slot !== undefined && { slot }),
})
const accepted = (since: number): Stage => ({
  at: 'accepted',
  since,
  until: since + INTENT_DEADLINE_MS,
})
const refusal: Failure = { is: 'notPossibleNow', reason: 'No.' }
const nothing = () => undefined
const shown = (askedAt: number, isShown: boolean, isAwaited?: boolean) => (): Evidence => ({
  askedAt,
  isShown,
  ...(isAwaited !== undefined && { isAwaited }),
})
const keys = (intents: readonly Aim[]) => intents.map((intent) => intent.key)
const fail = (
  intents: readonly Aim[],
  failure: Failure,
  at = 100,
  evidence = nothing as () => Evidence | undefined,
) => withFailure(intents, { key: key('a'), at, failure, evidence }, rules)

describe('asking', () => {
  it('C4 a second one for the slot waits for the one that was sent', () => {
    const sent = withSent(withIntent([], aim('a', 1, 's'), rules), key('a'), 5)
    const both = withIntent(sent, aim('b', 2, 's'), rules)
    expect(keys(both)).toEqual(['a', 'b'])
    expect(dueAt(both, 10, rules)).toEqual([])
    expect(keys(dueAt(withIntent(both, aim('c', 1, 'other'), rules), 10, rules))).toEqual(['c'])
  })

  it('C4 the newest that waits is the only one that waits', () => {
    const sent = withSent(withIntent([], aim('a', 1, 's'), rules), key('a'), 5)
    const all = ['b', 'c'].reduce<readonly Aim[]>(
      (now, name, index) => withIntent(now, aim(name, 2 + index, 's'), rules),
      sent,
    )
    expect(keys(all)).toEqual(['a', 'c'])
  })

  it('C4 what is on its way is not asked for again, and what waited behind it goes', () => {
    const both = [aim('a', 1, 's', { at: 'sent', since: 5 }), aim('b', 2, 's')]
    expect(keys(withIntent(both, aim('c', 1, 's'), rules))).toEqual(['a'])
    const one = both.slice(0, 1)
    expect(withIntent(one, aim('c', 1, 's'), rules)).toBe(one)
  })

  it('C4 pressed again before it is sent, the newer press counts, with its own moment', () => {
    const waits = withIntent([], aim('a', 1, 's', { at: 'queued', notBefore: 100 }), rules)
    expect(keys(withIntent(waits, aim('b', 1, 's'), rules))).toEqual(['b'])
  })

  it('C4 what is on its way is found among those of other slots', () => {
    const before = [
      aim('x', 1, 'other', { at: 'sent', since: 5 }),
      aim('y', 1, 'third'),
      aim('a', 1, 's', { at: 'sent', since: 5 }),
    ]
    expect(withIntent(before, aim('b', 1, 's'), rules)).toBe(before)
  })

  it('C4 what was accepted and is not shown yet gives way to what is wanted now', () => {
    const before = [aim('a', 1, 's', accepted(5)), aim('x', 1, 'other', accepted(5))]
    expect(keys(withIntent(before, aim('b', 2, 's'), rules))).toEqual(['x', 'b'])
  })

  it('without a slot nothing waits', () => {
    const sent = withSent(withIntent([], aim('a', 1), rules), key('a'), 5)
    const both = withIntent(sent, aim('b', 1), rules)
    expect(keys(dueAt(both, 10, rules))).toEqual(['b'])
  })

  it('C20 waits for its moment, and can be taken back until it is sent', () => {
    const waits = withIntent([], aim('a', 1, undefined, { at: 'queued', notBefore: 100 }), rules)
    expect(nextMoment(waits, rules)).toBe(100)
    expect(dueAt(waits, 99, rules)).toEqual([])
    expect(keys(dueAt(waits, 100, rules))).toEqual(['a'])
    expect(withdrawn(waits, key('a'))).toEqual([])
    expect(withdrawn(waits, key('b'))).toBe(waits)
    const sent = withSent(waits, key('a'), 100)
    expect(withdrawn(sent, key('a'))).toBe(sent)
    expect(withSent(sent, key('a'), 120)).toBe(sent)
  })
})

describe('answers', () => {
  const sent = [aim('a', 1, 's', { at: 'sent', since: 5 })]

  it('an acceptance sets the deadline of that intent and keeps what the answer told', () => {
    const [now] = withAccepted(sent, { key: key('a'), at: 100, more: { told: 'x' } }, rules)
    expect(now).toMatchObject({ told: 'x', stage: { at: 'accepted', since: 100, until: 10_100 } })
    expect(withAccepted(sent, { key: key('b'), at: 100 }, rules)).toBe(sent)
    const queued = [aim('a', 1, 's')]
    expect(withAccepted(queued, { key: key('a'), at: 100 }, rules)).toBe(queued)
  })

  it('C4 an acceptance is over at once where another one waits behind it', () => {
    const both = [...sent, aim('b', 2, 's')]
    expect(keys(withAccepted(both, { key: key('a'), at: 100 }, rules))).toEqual(['b'])
  })

  it('C3 a refusal that needs no judgement ends it', () => {
    const failure: Failure = { is: 'missingScope', scopes: ['x'] }
    expect(fail(sent, failure)).toEqual({
      intents: [],
      ended: [{ intent: sent[0], how: 'refused', failure }],
    })
  })

  it('C7 no answer leaves it unknown; a server error for a shorter time', () => {
    for (const [failure, ms] of [
      [{ is: 'timedOut' }, INTENT_DEADLINE_MS],
      [{ is: 'cloudTrouble', status: 503 }, DOUBTFUL_DEADLINE_MS],
    ] as const) {
      const { intents, ended } = fail(sent, failure)
      expect(ended).toEqual([])
      expect(intents[0]?.stage).toEqual({ at: 'unknown', since: 100, until: 100 + ms, failure })
      expect(dueAt(intents, 50_000, rules)).toEqual([])
    }
  })

  it('an answer changes only the intent that it answers', () => {
    const others = [
      aim('q', 2, 't'),
      aim('x', 1, 'other', { at: 'sent', since: 5 }),
      aim('p', 1, 'other'),
    ]
    const all = [...others, ...sent]
    const taken = withAccepted(all, { key: key('a'), at: 100 }, rules)
    expect(taken.slice(0, 3)).toEqual(others)
    expect(taken[3]?.stage.at).toBe('accepted')
    const unanswered = fail(all, { is: 'timedOut' }).intents
    expect(unanswered.slice(0, 3)).toEqual(others)
    expect(unanswered[3]?.stage.at).toBe('unknown')
    expect(fail(all, { is: 'missingScope', scopes: ['x'] }).intents).toEqual(others)
    const withNewer = [...all, aim('b', 2, 's')]
    expect(fail(withNewer, refusal, 100, shown(50, true)).intents).toEqual(others)
  })

  it('without a slot nothing waits behind it: an acceptance leaves both', () => {
    const both = [aim('a', 1, undefined, { at: 'sent', since: 5 }), aim('b', 2)]
    expect(keys(withAccepted(both, { key: key('a'), at: 100 }, rules))).toEqual(['a', 'b'])
  })

  it('a failure of what is not under way changes nothing', () => {
    const queued = [aim('a', 1, 's')]
    expect(fail(queued, refusal)).toEqual({ intents: queued, ended: [] })
    expect(fail([], refusal)).toEqual({ intents: [], ended: [] })
  })

  it('C4 a refusal of what is wanted no more is not told, and the newer goes where it is so already', () => {
    const both = [...sent, aim('b', 2, 's')]
    expect(fail(both, refusal, 100, shown(50, true))).toEqual({ intents: [], ended: [] })
    for (const evidence of [shown(50, false), nothing]) {
      const still = fail(both, refusal, 100, evidence)
      expect([keys(still.intents), still.ended]).toEqual([['b'], []])
    }
    // Without an answer it may have happened: what is wanted now is sent.
    const lost = fail(both, { is: 'timedOut' }, 100, shown(50, true))
    expect(keys(lost.intents)).toEqual(['b'])
  })
})

describe('evidence', () => {
  const done = [aim('a', 1, 's', accepted(100))]

  it('C3 counts only where it was asked for after the answer', () => {
    expect(withEvidence(done, shown(99, true), rules)).toEqual({ intents: done, ended: [] })
    expect(withEvidence(done, nothing, rules)).toEqual({ intents: done, ended: [] })
    expect(withEvidence(done, shown(100, true), rules)).toEqual({
      intents: [],
      ended: [{ intent: done[0], how: 'confirmed' }],
    })
  })

  it('C3 without the effect ends it only after the deadline', () => {
    expect(withEvidence(done, shown(10_099, false), rules).intents).toBe(done)
    expect(withEvidence(done, shown(10_100, false), rules).ended).toEqual([
      { intent: done[0], how: 'lapsed' },
    ])
  })

  it('C3 says nothing about what was not answered yet', () => {
    const waiting = [aim('a', 1), aim('b', 1, 's', { at: 'sent', since: 5 })]
    expect(withEvidence(waiting, shown(90_000, true), rules)).toEqual({
      intents: waiting,
      ended: [],
    })
  })

  it('C3 judges a refusal: what is so anyway was no failure, else it is told at once', () => {
    const { intents } = fail([aim('a', 1, 's', { at: 'sent', since: 5 })], refusal)
    expect(withEvidence(intents, shown(99, true), rules).intents).toBe(intents)
    expect(withEvidence(intents, shown(101, true), rules).ended).toMatchObject([
      { how: 'confirmed' },
    ])
    expect(withEvidence(intents, shown(101, false), rules).ended).toMatchObject([
      { how: 'refused', failure: refusal },
    ])
    expect(withEvidence(intents, shown(99, false, true), rules).intents).toBe(intents)
    const later = withEvidence(intents, shown(900, false, true), rules)
    expect(later.ended).toEqual([])
    expect(nextMoment(later.intents, rules)).toBe(900 + REFUSAL_DEADLINE_MS)
  })

  it('C23 only a refusal waits longer while another request may explain it', () => {
    const { intents: refused } = fail([aim('a', 1, 's', { at: 'sent', since: 5 })], refusal)
    expect(withEvidence(refused, nothing, rules).intents).toBe(refused)
    const taken = [aim('x', 1, 'other', accepted(0))]
    const awaited = shown(9_900, false, true)
    expect(withEvidence(taken, awaited, rules).intents).toBe(taken)
    // One of several: the others stay as they are.
    const both = [...taken, ...refused]
    const later = withEvidence(both, shown(900, false, true), rules).intents
    expect(later[0]).toBe(both[0])
    expect(nextMoment(later.slice(1), rules)).toBe(900 + REFUSAL_DEADLINE_MS)
  })
})

describe('deadlines', () => {
  it('belong to their intent: the end of one leaves the others alone', () => {
    const three = [aim('a', 1, 's', accepted(0)), aim('b', 1, 't', accepted(4_000)), aim('c', 1)]
    expect(nextMoment(three, rules)).toBe(INTENT_DEADLINE_MS)
    expect(afterTime(three, INTENT_DEADLINE_MS - 1, rules).intents).toBe(three)
    const { intents, ended } = afterTime(three, INTENT_DEADLINE_MS, rules)
    expect([keys(intents), ended]).toEqual([['b', 'c'], [{ intent: three[0], how: 'lapsed' }]])
    expect(nextMoment(intents, rules)).toBe(4_000 + INTENT_DEADLINE_MS)
  })

  it('say why there was no answer', () => {
    const failure = { is: 'timedOut' } as const
    const { intents } = fail([aim('a', 1, 's', { at: 'sent', since: 5 })], failure)
    expect(afterTime(intents, 20_000, rules).ended).toMatchObject([{ how: 'lapsed', failure }])
  })

  it('C3 wait for evidence where the rules say so, but a refusal never does', () => {
    const done = [aim('a', 1, 's', accepted(0))]
    expect(nextMoment(done, patient)).toBeUndefined()
    expect(afterTime(done, 90_000, patient).intents).toBe(done)
    const { intents } = fail([aim('a', 1, 's', { at: 'sent', since: 5 })], refusal)
    expect(nextMoment(intents, patient)).toBe(100 + REFUSAL_DEADLINE_MS)
    expect(afterTime(intents, 100 + REFUSAL_DEADLINE_MS, patient).ended).toMatchObject([
      { how: 'refused', failure: refusal },
    ])
  })
})

describe('a turn that ends when its effect is shown', () => {
  const shownRules: IntentRules<Aim> = { ...rules, turnEnds: 'shown' }
  const both = [aim('a', 1, 's', accepted(100)), aim('b', 2, 's')]

  it('keeps the newer one waiting after the acceptance, and after a lost answer', () => {
    const asked = withIntent(both.slice(0, 1), aim('b', 2, 's'), shownRules)
    expect(keys(asked)).toEqual(['a', 'b'])
    expect(dueAt(asked, 500, shownRules)).toEqual([])
    const sent = [aim('a', 1, 's', { at: 'sent', since: 5 }), aim('b', 2, 's')]
    const taken = withAccepted(sent, { key: key('a'), at: 100 }, shownRules)
    expect(keys(taken)).toEqual(['a', 'b'])
    const failure = { is: 'timedOut' } as const
    const lost = { key: key('a'), at: 100, failure, evidence: nothing }
    expect(keys(withFailure(sent, lost, shownRules).intents)).toEqual(['a', 'b'])
  })

  it('lets the newer one go then, unless it is there already', () => {
    const evidence = (isThere: boolean) => (intent: Aim) => ({
      askedAt: 200,
      isShown: intent.key === key('a') || isThere,
    })
    const left = withEvidence(both, evidence(false), shownRules)
    expect(left.ended).toEqual([{ intent: both[0], how: 'confirmed' }])
    expect(keys(dueAt(left.intents, 500, shownRules))).toEqual(['b'])
    expect(withEvidence(both, evidence(true), shownRules).intents).toEqual([])
    // Nothing is known of it: it is still to be sent.
    const alone = both.slice(1)
    expect(withEvidence(alone, nothing, shownRules).intents).toBe(alone)
  })

  it('says nothing of a deadline that nobody waits for any more', () => {
    expect(afterTime(both, 20_000, shownRules)).toEqual({ intents: [both[1]], ended: [] })
    expect(withEvidence(both, shown(20_000, false), shownRules).ended).toEqual([])
  })
})

type Event =
  | { readonly do: 'ask'; readonly slot: string | undefined; readonly want: number }
  | { readonly do: 'send' | 'accept' | 'lose' | 'refuse' | 'withdraw'; readonly nth: number }
  | { readonly do: 'look'; readonly ago: number; readonly isShown: boolean }
  | { readonly do: 'wait'; readonly ms: number }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    do: fc.constant('ask' as const),
    slot: fc.constantFrom(undefined, 's', 't'),
    want: fc.nat(2),
  }),
  fc.record({
    do: fc.constantFrom('send' as const, 'accept', 'lose', 'refuse', 'withdraw'),
    nth: fc.nat(4),
  }),
  fc.record({ do: fc.constant('look' as const), ago: fc.nat(3_000), isShown: fc.boolean() }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.nat(6_000) }),
)

describe.each(['answered', 'shown'] as const)('any history, turns end when %s', (turnEnds) => {
  const rules: IntentRules<Aim> = { ...answeredRules, turnEnds }

  it('C3 C4 C7 sends each once, one at a time in a slot, and ends each once for a reason', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        let intents: readonly Aim[] = []
        let now = 0
        let asked = 0
        const sends = new Map<IntentKey, number>()
        const ends = new Map<IntentKey, Ended<Aim>>()
        const after = ({ intents: next, ended }: Step<Aim>) => {
          for (const end of ended) {
            const { intent } = end
            expect(ends.has(intent.key)).toBe(false)
            ends.set(intent.key, end)
          }
          const left = new Set(next.map((one) => one.key))
          for (const end of ended) expect(left.has(end.intent.key)).toBe(false)
          intents = next
        }
        for (const one of events) {
          now += 1
          const nth = 'nth' in one ? intents[one.nth % Math.max(1, intents.length)] : undefined
          if (one.do === 'ask') {
            const stage: Stage = { at: 'queued', ...(one.want === 2 && { notBefore: now + 50 }) }
            intents = withIntent(intents, aim(`k${++asked}`, one.want, one.slot, stage), rules)
          }
          if (one.do === 'send') {
            for (const due of dueAt(intents, now, rules)) {
              sends.set(due.key, (sends.get(due.key) ?? 0) + 1)
              intents = withSent(intents, due.key, now)
            }
          }
          if (one.do === 'accept' && nth) {
            intents = withAccepted(intents, { key: nth.key, at: now }, rules)
          }
          if ((one.do === 'lose' || one.do === 'refuse') && nth) {
            const failure = one.do === 'lose' ? ({ is: 'timedOut' } as const) : refusal
            after(
              withFailure(intents, { key: nth.key, at: now, failure, evidence: nothing }, rules),
            )
          }
          if (one.do === 'withdraw' && nth) intents = withdrawn(intents, nth.key)
          if (one.do === 'look')
            after(withEvidence(intents, shown(now - one.ago, one.isShown), rules))
          if (one.do === 'wait') {
            const end = now + one.ms
            for (;;) {
              const moment = nextMoment(intents, rules)
              if (moment === undefined || moment > end) break
              now = Math.max(now, moment)
              const before = intents
              after(afterTime(intents, now, rules))
              for (const due of dueAt(intents, now, rules)) {
                sends.set(due.key, (sends.get(due.key) ?? 0) + 1)
                intents = withSent(intents, due.key, now)
              }
              // Whoever sleeps until that moment has something to do then, or it is in another's turn.
              if (intents === before) break
            }
            now = end
          }
          for (const slot of ['s', 't']) {
            const inSlot = intents.filter((intent) => intent.slot === slot)
            expect(inSlot.filter(({ stage }) => stage.at === 'queued').length).toBeLessThanOrEqual(
              1,
            )
            expect(inSlot.filter(({ stage }) => stage.at !== 'queued').length).toBeLessThanOrEqual(
              1,
            )
          }
        }
        for (const times of sends.values()) expect(times).toBe(1)
        // Time alone brings every answered intent to its end.
        for (let turn = 0; turn < 200; turn++) {
          now += 1_000
          after(afterTime(intents, now, rules))
        }
        expect(intents.every(({ stage }) => stage.at === 'queued' || stage.at === 'sent')).toBe(
          true,
        )
        for (const { intent, how } of ends.values()) {
          const { stage } = intent
          if (how === 'confirmed') expect(['accepted', 'unknown', 'refused']).toContain(stage.at)
          if (how === 'lapsed') expect(['accepted', 'unknown']).toContain(stage.at)
        }
      }),
      { numRuns: 500 },
    )
  })
})
