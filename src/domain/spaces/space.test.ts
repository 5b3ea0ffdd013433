// The list of spaces: what is unread, found, and in which order.
import { describe, expect, it } from 'vitest'
import type { Instant, SpaceId, TeamId } from '../brand.ts'
import type { Space, Team } from './space.ts'
import { foundSpaces, isUnread, mayWrite, newestFirst, rowsByTeam } from './space.ts'

const space = (id: string, at: number, more: Partial<Space> = {}): Space => ({
  id: id as SpaceId,
  title: `Space ${id}`,
  isDirect: false,
  lastActivity: at as Instant,
  isLocked: false,
  isAnnouncementOnly: false,
  isReadOnly: false,
  ...more,
})
const sales: Team = { id: 't1' as TeamId, name: 'Sales' }
const support: Team = { id: 't2' as TeamId, name: 'Support' }
const [a, b, c] = [
  space('a', 1, { team: support.id }),
  space('b', 3),
  space('c', 2, { team: sales.id, title: 'Büdget' }),
]

describe('spaces', () => {
  it('stand with the newest activity first', () => {
    expect(newestFirst([a, b, c]).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  it('are found by title and team, without accents', () => {
    const found = (typed: string) =>
      foundSpaces([a, b, c], [sales, support], typed).map(({ id }) => id)
    expect(found('budget')).toEqual(['c'])
    expect(found('supp')).toEqual(['a'])
    expect(found(' ')).toEqual(['a', 'b', 'c'])
  })

  it('stand below their teams, and those of no known team at last', () => {
    const lost = space('d', 9, { team: 'other' as TeamId })
    const rows = rowsByTeam([lost, b, c, a], [support, sales])
    expect(rows.map((row) => (row.is === 'space' ? row.space.id : row.name))).toEqual([
      ...['Sales', 'c', 'Support', 'a', undefined, 'd', 'b'],
    ])
  })

  it('are unread after something newer than what was seen, and than the first look', () => {
    const opened = { opened: { b: 2, constructor: 9 }, since: 1 }
    expect(isUnread(b, opened)).toBe(true)
    expect(isUnread(b, { ...opened, opened: { b: 3 } })).toBe(false)
    expect(isUnread(a, opened)).toBe(false)
    expect(isUnread(c, opened)).toBe(true)
  })

  it('are written in by everybody, by moderators, or by nobody', () => {
    expect(mayWrite(a, undefined)).toBe(true)
    expect(mayWrite({ ...a, isReadOnly: true }, true)).toBe(false)
    const announcements = { ...a, isLocked: true, isAnnouncementOnly: true }
    expect([true, false, undefined].map((is) => mayWrite(announcements, is))).toEqual([
      true,
      false,
      true,
    ])
  })
})
