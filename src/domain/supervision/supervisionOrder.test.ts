// The order of the team view: urgent first, and steady while somebody is about to press something.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import type { Standing } from './supervisionOrder.ts'
import { byUrgency, inKeptOrder } from './supervisionOrder.ts'

const person = (name: string) => ({ id: name as PersonId })
const named = (people: readonly { readonly id: PersonId }[]) => people.map(({ id }) => id).join('')
const fine = { level: 'fine', isActive: false } as const

describe('the order of the team view', () => {
  it('is alarm, warning, in a call, and the others, each by name', () => {
    const standings: Readonly<Record<string, Standing>> = {
      b: { level: 'alarm', isActive: true },
      c: { level: 'fine', isActive: true },
      d: { level: 'warn', isActive: true },
      f: { level: 'alarm', isActive: true },
      g: { level: 'fine', isActive: true },
    }
    const people = [...'abcdefg'].map(person)
    expect(named(byUrgency(people, ({ id }) => standings[id] ?? fine))).toBe('bfdcgae')
  })

  it('stays while it is kept; who is new comes after', () => {
    const people = [...'dbac'].map(person)
    expect(named(inKeptOrder(people, undefined))).toBe('dbac')
    expect(named(inKeptOrder(people, [...'ab'] as PersonId[]))).toBe('abdc')
    expect(named(inKeptOrder(people, [...'xcba'] as PersonId[]))).toBe('cbad')
  })

  it('loses nobody and doubles nobody', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
    fc.assert(
      fc.property(letters, letters, (now, before) => {
        const shown = inKeptOrder(now.map(person), before as PersonId[])
        expect([...named(shown)].sort()).toEqual([...now].sort())
        const stayed = before.filter((id) => now.includes(id))
        expect(named(shown).startsWith(stayed.join(''))).toBe(true)
      }),
    )
  })
})
