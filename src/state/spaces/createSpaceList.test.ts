// The list of spaces: read in pages, and kept up to date without reading all of them again.
import { describe, expect, it } from 'vitest'
import type { Instant, SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Space } from '../../domain/spaces/space.ts'
import { createSpaceList } from './createSpaceList.ts'

const id = (name: string) => name as SpaceId
const space = (name: string, at: number): Space => ({
  ...{ id: id(name), title: name, lastActivity: at as Instant },
  ...{ isDirect: false, isLocked: false, isAnnouncementOnly: false, isReadOnly: false },
})

/** Two spaces in a page. */
function setUp(...names: readonly string[]) {
  let cloud = names.map((name, index) => space(name, names.length - index))
  const asked: string[] = []
  let failure: Failure | undefined
  const list = createSpaceList({
    page({ at, max } = {}) {
      const start = at && 'start' in at ? at.start : 0
      asked.push(max === undefined ? `page ${start}` : `newest ${max}`)
      if (failure) return Promise.resolve(fail(failure))
      const items = cloud.slice(start, start + 2)
      const isLast = start + 2 >= cloud.length
      return Promise.resolve(ok({ items, ...(!isLast && { next: { start: start + 2 } }) }))
    },
    find(wanted) {
      asked.push(`find ${wanted}`)
      const found = cloud.find((one) => one.id === wanted)
      return Promise.resolve(found ? ok(found) : fail({ is: 'gone' }))
    },
  })
  return {
    ...{ list, asked },
    titles: () => list.store.getState().spaces.map(({ title }) => title),
    fail: (next: Failure | undefined) => (failure = next),
    setCloud: (next: readonly Space[]) => (cloud = [...next]),
  }
}

describe('the list of spaces', () => {
  it('is read page by page', async () => {
    const { list, titles, asked } = setUp('a', 'b', 'c', 'd', 'e')
    await list.readAll()
    expect(titles()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(asked).toEqual(['page 0', 'page 2', 'page 4'])
    expect(list.store.getState()).toMatchObject({ isRead: true, isWhole: true })
  })

  it('moves a space to the top by an event, without a request', async () => {
    const { list, titles, asked } = setUp('a', 'b', 'c')
    await list.readAll()
    asked.length = 0
    list.touched(id('c'), 9 as Instant)
    expect([titles(), asked]).toEqual([['c', 'a', 'b'], []])
  })

  it('reads only the space that an event names and that it does not know', async () => {
    const { list, titles, asked, setCloud } = setUp('a')
    await list.readAll()
    asked.length = 0
    setCloud([space('new', 5), space('a', 1)])
    list.touched(id('new'), 5 as Instant)
    await Promise.resolve()
    await Promise.resolve()
    expect([titles(), asked]).toEqual([['new', 'a'], ['find new']])
  })

  it('looks at the newest once it has all, and keeps a later activity that it knows', async () => {
    const { list, titles, asked } = setUp('a', 'b', 'c')
    await list.readAll()
    list.touched(id('c'), 9 as Instant)
    await list.readNewest()
    expect(asked.at(-1)).toBe('newest 50')
    expect(titles()).toEqual(['c', 'a', 'b'])
  })

  it('keeps what it knows where reading fails, and says so', async () => {
    const { list, titles, fail: failNext } = setUp('a', 'b', 'c')
    await list.readAll()
    failNext({ is: 'offline' })
    await list.readNewest()
    expect(titles()).toEqual(['a', 'b', 'c'])
    expect(list.store.getState().failure).toEqual({ is: 'offline' })
  })

  it('drops spaces that all pages together do not have, and one that is gone', async () => {
    const { list, titles, setCloud } = setUp('a', 'b', 'c')
    await list.readAll()
    setCloud([space('a', 3)])
    await list.reread(id('b'))
    expect(titles()).toEqual(['a', 'c'])
    await list.readAll()
    expect(titles()).toEqual(['a'])
  })
})
