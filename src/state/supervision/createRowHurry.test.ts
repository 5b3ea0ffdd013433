// Rows on the screen are hurried once each, the oldest to be asked about first.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { createRowHurry } from './createRowHurry.ts'

const [ana, ben, cy] = ['ana', 'ben', 'cy'].map((id) => id as PersonId) as [
  PersonId,
  PersonId,
  PersonId,
]

describe('rows on the screen', () => {
  it('are hurried where they are old or unknown, until they are answered', () => {
    const asked: PersonId[] = []
    const rows = createRowHurry((member) => void asked.push(member))
    const answered = new Map([
      [ana, 99_000],
      [ben, 10_000],
    ])
    const look = (now: number) => rows.look([ana, ben, cy], (id) => answered.get(id), 30_000, now)
    look(100_000)
    // The last one hurried is the next one asked: nothing is known of cy.
    expect(asked).toEqual([ben, cy])
    look(101_000)
    expect(asked).toHaveLength(2)
    answered.set(ben, 101_000)
    look(131_500)
    expect(asked).toEqual([ben, cy, ana])
    // Nobody answered for cy: asked for once more.
    look(132_001)
    expect(asked).toEqual([ben, cy, ana, cy])
  })
})
