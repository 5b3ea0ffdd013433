// The schedule of a display's sign-in, whatever the cloud answers, and however late.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeAnswer, DeviceCode, DeviceGrant, PollAnswer } from './deviceGrant.ts'
import { asked, beginDeviceGrant, codeAnswered, pollAnswered, afterWaking } from './deviceGrant.ts'

const MINUTE = 60_000
const code: DeviceCode = {
  deviceCode: 'device',
  userCode: '123456',
  address: 'https://webex.example/device',
  link: 'https://webex.example/device?code=123456',
  lifetimeMs: 5 * MINUTE,
  intervalMs: 2_000,
}
const trouble = { is: 'trouble', failure: { is: 'serverAway' } } as const
const refusal = { is: 'refused', failure: { is: 'unexpected' } } as const

const shown = (now = 0) =>
  codeAnswered(asked(beginDeviceGrant(now), now), { is: 'code', code }, now)

describe('the schedule', () => {
  it('asks for a code at once, then whether it was confirmed, at the pace of the cloud', () => {
    expect(beginDeviceGrant(7).next).toEqual({ ask: 'code', at: 7 })
    const first = shown()
    expect(first.next).toEqual({ ask: 'confirmed', at: 2_000 })
    expect(pollAnswered(first, { is: 'pending' }, 2_050).next.at).toBe(4_050)
  })

  it('slow_down: five seconds slower for good, and as long as the cloud wants', () => {
    let grant = pollAnswered(shown(), { is: 'slowDown' }, 2_000)
    expect(grant.next.at).toBe(9_000)
    grant = pollAnswered(grant, { is: 'pending' }, 9_000)
    expect(grant.next.at).toBe(16_000)
    expect(pollAnswered(grant, { is: 'slowDown', waitMs: 60_000 }, 16_000).next.at).toBe(76_000)
  })

  it('trouble on the way: ever slower, the code stays, and the screen may say so', () => {
    let grant = shown()
    const waits = []
    for (let now = 2_000; now < 3 * MINUTE; now = grant.next.at) {
      grant = pollAnswered(grant, trouble, now)
      waits.push((grant.next.at - now) / 1_000)
    }
    expect(waits).toEqual([4, 8, 16, 32, 60, 60])
    expect(grant).toMatchObject({ failure: { is: 'serverAway' }, shown: { userCode: '123456' } })
    expect(pollAnswered(grant, { is: 'pending' }, 4 * MINUTE).failure).toBeUndefined()
  })

  it('a code that has run out is asked about once more, then there is another', () => {
    const late = pollAnswered(shown(), { is: 'pending' }, 5 * MINUTE - 1)
    expect(late.next).toEqual({ ask: 'confirmed', at: 5 * MINUTE + 1_999 })
    const last = pollAnswered(late, { is: 'pending' }, 5 * MINUTE + 2_000)
    expect(last).toMatchObject({ next: { ask: 'code', at: 5 * MINUTE + 2_000 } })
    expect(last.shown).toBeUndefined()
  })

  it('declined on the phone: another code, and the screen says why', () => {
    const denied = pollAnswered(shown(), { is: 'denied' }, 20_000)
    expect(denied).toMatchObject({ wasDenied: true, next: { ask: 'code', at: 20_000 } })
    const next = codeAnswered(denied, { is: 'code', code }, 20_100)
    expect(next.wasDenied).toBe(true)
    expect(pollAnswered(next, { is: 'gone' }, 6 * MINUTE).wasDenied).toBe(false)
  })

  it('a cloud that disowns every code is not asked in a circle', () => {
    expect(pollAnswered(shown(), { is: 'gone' }, 2_000).next.at).toBe(15_000)
  })

  it('a refusal is not hurried, as somebody has to put the integration right', () => {
    for (const grant of [
      codeAnswered(beginDeviceGrant(0), refusal, 0),
      pollAnswered(shown(), refusal, 0),
    ]) {
      expect(grant).toMatchObject({ next: { ask: 'code', at: 5 * MINUTE }, failure: {} })
      expect(grant.shown).toBeUndefined()
    }
  })

  it('calms down when nobody has come for three codes', () => {
    const grant = { ...shown(), codes: 3 }
    expect(codeAnswered(grant, { is: 'code', code }, 0).next.at).toBe(10_000)
  })

  it('back on the network: at once, but no faster than the cloud wants', () => {
    const away = pollAnswered(asked(shown(), 2_000), trouble, 60_000)
    expect(afterWaking(away, 61_000).next.at).toBe(61_000)
    expect(afterWaking({ ...away, askedAt: 60_500 }, 61_000).next.at).toBe(62_500)
    expect(afterWaking(shown(), 500)).toEqual(shown())
  })
})

const failure = fc.constant({ is: 'serverAway' } as const)
const common = [
  fc.record({ is: fc.constant('slowDown' as const) }),
  fc.record({ is: fc.constant('slowDown' as const), waitMs: fc.nat({ max: 90_000 }) }),
  fc.record({ is: fc.constant('trouble' as const), failure }),
  fc.record({ is: fc.constant('refused' as const), failure }),
]
const codeAnswer: fc.Arbitrary<CodeAnswer> = fc.oneof(
  fc.record({
    is: fc.constant('code' as const),
    code: fc.record({
      deviceCode: fc.string(),
      userCode: fc.string(),
      address: fc.webUrl(),
      link: fc.webUrl(),
      lifetimeMs: fc.integer({ min: 1_000, max: 10 * MINUTE }),
      intervalMs: fc.integer({ min: 1_000, max: 10_000 }),
    }),
  }),
  ...common,
)
const pollAnswer: fc.Arbitrary<PollAnswer> = fc.oneof(
  { arbitrary: fc.constant({ is: 'pending' } as const), weight: 5 },
  fc.constantFrom({ is: 'gone' } as const, { is: 'denied' } as const),
  ...common,
)
const step = fc.record({
  code: codeAnswer,
  poll: pollAnswer,
  lateMs: fc.nat({ max: 30_000 }),
  tookMs: fc.nat({ max: 20_000 }),
  wakes: fc.boolean(),
})

type Question = {
  readonly ask: 'code' | 'confirmed'
  readonly at: number
  readonly before: DeviceGrant
  readonly answered: CodeAnswer | PollAnswer
  readonly after: DeviceGrant
}

/** Every question that is asked, over answers that come in any order. */
function run(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const questions: Question[] = []
  let grant = beginDeviceGrant(0)
  let now = 0
  for (const { code: codeSaid, poll, lateMs, tookMs, wakes } of steps) {
    if (wakes) grant = afterWaking(grant, now)
    now = Math.max(now, grant.next.at) + lateMs
    const { ask } = grant.next
    const before = grant
    const sent = asked(grant, now)
    const at = now
    now += tookMs
    grant = ask === 'code' ? codeAnswered(sent, codeSaid, now) : pollAnswered(sent, poll, now)
    questions.push({ ask, at, before, answered: ask === 'code' ? codeSaid : poll, after: grant })
  }
  return questions
}

describe('whatever is answered, in whatever order', () => {
  const holds = (property: (questions: readonly Question[]) => void) =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => property(run(steps))),
      { numRuns: 400 },
    )

  it('there is always a next question, and it is never more than ten minutes away', () => {
    holds((questions) => {
      for (const { at, after } of questions) {
        expect(after.next.at - at).toBeLessThanOrEqual(10 * MINUTE)
        expect(after.next.ask === 'code' || after.shown !== undefined).toBe(true)
      }
    })
  })

  it('a code is never asked about faster than its interval, which only grows', () => {
    holds((questions) => {
      let last: Question | undefined
      for (const question of questions) {
        const isSame = last?.ask === 'confirmed' && question.ask === 'confirmed'
        if (last && isSame) {
          const interval = last.after.shown?.intervalMs ?? 0
          expect(question.at - last.at).toBeGreaterThanOrEqual(interval)
          expect(interval).toBeGreaterThanOrEqual(last.before.shown?.intervalMs ?? 0)
          if (last.answered.is === 'slowDown') {
            expect(interval).toBe((last.before.shown?.intervalMs ?? 0) + 5_000)
          }
        }
        last = question
      }
    })
  })

  it('nothing is asked before the moment that the cloud named', () => {
    holds((questions) => {
      questions.forEach(({ at, answered, after, ask }, index) => {
        const next = questions[index + 1]
        if (!next || answered.is !== 'slowDown') return
        // Another code than the one that ran out meanwhile is another question.
        if (ask === 'confirmed' && after.shown === undefined) return
        expect(next.at - at).toBeGreaterThanOrEqual(answered.waitMs ?? 0)
      })
    })
  })

  it('a code that was declined, disowned or refused is never asked about again', () => {
    holds((questions) => {
      questions.forEach(({ answered, ask }, index) => {
        if (ask !== 'confirmed' || !['gone', 'denied', 'refused'].includes(answered.is)) return
        const next = questions[index + 1]
        if (next) expect(next.ask).toBe('code')
      })
    })
  })

  it('codes are never asked for twice within the shortest time between codes', () => {
    holds((questions) => {
      const shownAt = questions.filter(
        ({ ask, answered }) => ask === 'code' && answered.is === 'code',
      )
      shownAt.forEach((question, index) => {
        const next = shownAt[index + 1]
        if (next) expect(next.at - question.at).toBeGreaterThanOrEqual(15_000)
      })
    })
  })
})
