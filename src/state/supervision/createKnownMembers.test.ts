// Whatever is shown, hidden and shown again: what is shown is what is known, and nothing stays for
// ever of whom nobody wants to know.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createKnownMembers, KEPT_MS } from './createKnownMembers.ts'

const ids = ['a', 'b', 'c', 'd', 'e'] as PersonId[]

const step = fc.oneof(
  fc.record({ do: fc.constant('show' as const), members: fc.subarray(ids) }),
  fc.record({ do: fc.constant('put' as const), member: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('remove' as const), member: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 200_000 }) }),
)

const knownAt = (askedAt: number) => ({ calls: [], heldSince: new Map(), askedAt })

describe('what is known of members', () => {
  it('is shown of who is shown, told with each change, and kept for five minutes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const time = createTestClock()
        const changed = new Set<PersonId>()
        const onChange = (id: PersonId) => void changed.add(id)
        const known = createKnownMembers({ clock: time.clock, isAsked: () => false, onChange })
        let shown: readonly PersonId[] = []
        /** The plain way: of each, when it was asked, and since when it is not shown. */
        const model = new Map<PersonId, { askedAt: number; hiddenAt: number | undefined }>()
        for (const one of steps) {
          const before = new Map(known.seen)
          const now = time.clock.monotonic()
          changed.clear()
          if (one.do === 'show') {
            shown = one.members
            known.show(shown)
            for (const [id, at] of model) {
              at.hiddenAt = shown.includes(id) ? undefined : (at.hiddenAt ?? now)
            }
          } else if (one.do === 'put') {
            known.put(one.member, knownAt(now))
            const { hiddenAt } = model.get(one.member) ?? {}
            if (shown.includes(one.member) || model.has(one.member)) {
              model.set(one.member, { askedAt: now, hiddenAt })
            }
          } else if (one.do === 'remove') {
            known.remove(one.member)
            model.delete(one.member)
          } else {
            await time.advance(one.ms)
            for (const [id, { hiddenAt = Infinity }] of model) {
              if (time.clock.monotonic() - hiddenAt >= KEPT_MS) model.delete(id)
            }
          }
          const all = known.all().map(({ member, known: { askedAt } }) => [member, askedAt])
          expect(new Map(all as [PersonId, number][])).toEqual(
            new Map([...model].map(([id, { askedAt }]) => [id, askedAt])),
          )
          const ofShown = [...model].filter(([id]) => shown.includes(id))
          expect([...known.seen.keys()].sort()).toEqual(ofShown.map(([id]) => id).sort())
          const ages = ofShown.map(([, { askedAt }]) => askedAt)
          expect(known.oldestAskedAt()).toBe(ages.length > 0 ? Math.min(...ages) : undefined)
          for (const id of ids)
            if (before.get(id) !== known.seen.get(id)) expect(changed).toContain(id)
        }
      }),
    )
  })

  it('is kept aside as long as somebody is asked about for others, and then five minutes', async () => {
    const time = createTestClock()
    let isAsked = true
    const known = createKnownMembers({
      clock: time.clock,
      isAsked: () => isAsked,
      onChange: () => {},
    })
    known.put('a' as PersonId, knownAt(0))
    await time.advance(40 * 60_000)
    expect([known.seen.size, known.all().length]).toEqual([0, 1])
    isAsked = false
    await time.advance(2 * KEPT_MS)
    expect(known.all()).toEqual([])
  })

  it('is nothing after it was forgotten', async () => {
    const time = createTestClock()
    const told: PersonId[] = []
    const onChange = (id: PersonId) => void told.push(id)
    const known = createKnownMembers({ clock: time.clock, isAsked: () => false, onChange })
    known.show(ids)
    for (const id of ids) known.put(id, knownAt(0))
    known.show(ids.slice(0, 2))
    told.length = 0
    known.forget()
    await time.settle()
    expect([known.seen.size, known.all().length, told]).toEqual([0, 0, ids.slice(0, 2)])
    expect(known.oldestAskedAt()).toBeUndefined()
  })
})
