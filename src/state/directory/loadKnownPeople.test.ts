// The directory as far as it can be listed: bounded, and with what there is after a failure.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import { fail, ok } from '../../domain/result.ts'
import { loadKnownPeople, MOST_KNOWN } from './loadKnownPeople.ts'

const denied: Failure = { is: 'missingScope', scopes: [] }
const person = (n: number): Person => ({
  id: `p${n}` as PersonId,
  name: `Person ${n}`,
  extension: `${n}`,
  numbers: [],
  roles: [],
})
const inBook: Person = { ...person(7), id: 'number:7' as PersonId, isNumberOnly: true }

function setUp(pages: number, failsAt = Infinity) {
  const asked: string[] = []
  return {
    asked,
    people: {
      page(_: string, { page = '0' }: { page?: string | undefined } = {}) {
        asked.push(page)
        const n = Number(page)
        if (n >= failsAt) return Promise.resolve(fail(denied))
        const people = Array.from({ length: 100 }, (_unused, i) => person(n * 100 + i))
        const next = n + 1 < pages ? { next: `${n + 1}` } : {}
        return Promise.resolve(ok({ people, rejected: [], ...next }))
      },
    },
    phoneBook() {
      asked.push('book')
      return Promise.resolve(
        ok({
          people: [inBook, { ...inBook, id: 'number:x' as PersonId, extension: 'x' }],
          isFull: false,
        }),
      )
    },
  }
}

describe('the people who are known here', () => {
  it('are all whom an administrator lists, page by page', async () => {
    const parts = setUp(3)
    const { people, isCut } = await loadKnownPeople({ ...parts, mayListAll: true })
    expect(people).toHaveLength(300)
    expect(isCut).toBe(false)
    expect(parts.asked).toEqual(['0', '1', '2'])
  })

  it('are no more than a bound, which is told, with the own location beside', async () => {
    const parts = setUp(100)
    const { people, isCut } = await loadKnownPeople({ ...parts, mayListAll: true })
    expect(people).toHaveLength(MOST_KNOWN + 1)
    expect(isCut).toBe(true)
    expect(parts.asked.filter((one) => one !== 'book')).toHaveLength(MOST_KNOWN / 100)
  })

  it('are those of the own location for everybody else', async () => {
    const parts = setUp(3)
    const { people, isCut } = await loadKnownPeople({ ...parts, mayListAll: false })
    expect(people).toHaveLength(2)
    expect(isCut).toBe(false)
    expect(parts.asked).toEqual(['book'])
  })

  it('may be more than are in a phone book that is full', async () => {
    const full = () => Promise.resolve(ok({ people: [inBook], isFull: true }))
    const parts = { ...setUp(1), phoneBook: full }
    expect((await loadKnownPeople({ ...parts, mayListAll: false })).isCut).toBe(true)
  })

  it('are what was read before a page failed, and nobody where nothing may be read', async () => {
    const parts = setUp(3, 1)
    const { people, isCut } = await loadKnownPeople({ ...parts, mayListAll: true })
    expect(people).toHaveLength(101)
    // The others are found by the beginning of their names only, which the screen says.
    expect(isCut).toBe(true)
    const none = { ...setUp(3, 0), phoneBook: () => Promise.resolve(fail(denied)) }
    expect((await loadKnownPeople({ ...none, mayListAll: true })).people).toEqual([])
  })
})
