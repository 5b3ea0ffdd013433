// The large card and the places of the rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallState } from './call.ts'
import { aCall, id, instant, ringing, talking } from './callForTests.ts'
import type { Desk } from './desk.ts'
import { consultingWith, deskAfter, emptyDesk, withLarge } from './desk.ts'
import type { CallView } from './view.ts'

const held = talking({ heldBy: 'me' })
const calling: CallState = { is: 'calling' }
const ended: CallState = { is: 'ended', at: instant(0), why: 'hungUp' }
const aView = (key: string, state: CallState, more: Partial<CallView> = {}): CallView => ({
  key,
  call: aCall(key, { state }),
  pending: [],
  ...more,
})

/** The desk after each of these lists. */
function after(...lists: readonly (readonly CallView[])[]): Desk {
  const begin = { desk: emptyDesk, before: [] as readonly CallView[] }
  return lists.reduce(
    ({ desk, before }, now) => ({ desk: deskAfter(desk, before, now), before: now }),
    begin,
  ).desk
}

describe('the desk', () => {
  it('C35 shows the first call large and later rings as rows in their order', () => {
    const [a, b, c] = [aView('a', ringing), aView('b', ringing), aView('c', ringing)]
    expect(after([a], [a, b], [a, b, c])).toEqual({ large: 'a', rows: ['b', 'c'] })
  })

  it('C35 exchanges the places of two calls when one of the rows is answered', () => {
    const list = (a: CallState, b: CallState) => [aView('a', a), aView('b', b), aView('c', ringing)]
    const before = list(talking(), ringing)
    expect(after(before)).toEqual({ large: 'a', rows: ['b', 'c'] })
    expect(after(before, list(held, talking()))).toEqual({ large: 'b', rows: ['a', 'c'] })
  })

  it('C35 leaves everything where it is when the large call is held or the row ends', () => {
    const list = (a: CallState, b: CallState) => [aView('a', a), aView('b', b)]
    const desk = after(list(talking(), ringing))
    expect(after(list(talking(), ringing), list(held, ringing))).toEqual(desk)
    expect(after(list(talking(), ringing), list(talking(), ended))).toEqual(desk)
  })

  it('C35 gives a placed call the large card at once', () => {
    const a = aView('a', held)
    expect(after([a], [a, aView('b', calling)])).toEqual({ large: 'b', rows: ['a'] })
  })

  it.each<[string, CallState, CallState, string]>([
    ['the active one before one that rings', ringing, talking(), 'c'],
    ['one that rings before one on hold', held, ringing, 'c'],
  ])('C35 replaces a large card that is gone: %s', (_, b, c, large) => {
    const rows = [aView('b', b), aView('c', c)]
    const desk: Desk = { large: 'a', rows: ['b', 'c'] }
    expect(deskAfter(desk, [aView('a', ended), ...rows], rows).large).toBe(large)
  })

  it('C35 shows a row large that is chosen, and the large one in its place', () => {
    expect(withLarge({ large: 'a', rows: ['b', 'c'] }, 'c')).toEqual({
      large: 'c',
      rows: ['b', 'a'],
    })
    expect(withLarge({ rows: ['b', 'c'] }, 'b')).toEqual({ large: 'b', rows: ['c'] })
  })

  it('C35 has every call exactly once, and no row moves up or down past another', () => {
    const states = fc.constantFrom<CallState>(ringing, talking(), held, calling, ended)
    const list = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), states), {
      selector: ([key]) => key,
    })
    fc.assert(
      fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
        let desk = emptyDesk
        let before: readonly CallView[] = []
        for (const one of lists) {
          const now = one.map(([key, state]) => aView(key, state))
          const next = deskAfter(desk, before, now)
          const shown = [...(next.large === undefined ? [] : [next.large]), ...next.rows]
          expect([...shown].sort()).toEqual(now.map(({ key }) => key).sort())
          expect(next.large === undefined).toBe(now.length === 0)
          const staying = desk.rows.filter((key) => next.rows.includes(key))
          expect(next.rows.filter((key) => staying.includes(key))).toEqual(staying)
          desk = next
          before = now
        }
      }),
    )
  })

  it('C35 knows both calls of a consultation', () => {
    const caller = aView('a', held)
    const asked = aView('b', talking(), { consultFor: id('a') })
    const other = aView('c', held)
    const all = [caller, other, asked]
    expect(consultingWith(asked, all)).toBe(caller)
    expect(consultingWith(caller, all)).toBe(asked)
    expect(consultingWith(other, all)).toBeUndefined()
  })
})
