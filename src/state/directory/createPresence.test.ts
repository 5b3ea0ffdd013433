// Presence: whom it asks about, how often, and when it stops.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Presence } from '../../domain/person/presence.ts'
import { fail, ok } from '../../domain/result.ts'
import { systemClock } from '../../lib/clock.ts'
import { createPresence, MOST_A_MINUTE } from './createPresence.ts'

const id = (name: string) => name as PersonId

function office() {
  const asked: string[] = []
  const told: [string, Presence][] = []
  const page = { isVisible: true, changed: () => {} }
  let failure: Failure | undefined
  const presence = createPresence({
    clock: systemClock,
    browser: {
      isVisible: () => page.isVisible,
      onChange(then) {
        page.changed = then
        return () => {
          page.changed = () => {}
        }
      },
    },
    people: {
      byId: (person) => {
        asked.push(person)
        const found = { id: person, name: person, numbers: [], roles: [], status: 'Call' }
        return Promise.resolve(failure ? fail(failure) : ok(found))
      },
    },
    told: (person, is) => told.push([person, is]),
  })
  return {
    presence,
    asked,
    told,
    refuse: (with_: Failure | undefined) => {
      failure = with_
    },
    show: (isVisible: boolean) => {
      page.isVisible = isVisible
      page.changed()
    },
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('presence', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('asks about a person at once, and again after a minute', async () => {
    const { presence, asked, told } = office()
    presence.watch(id('ann'))
    await pass(10)
    expect(told).toEqual([['ann', 'inCall']])
    await pass(59_000)
    expect(asked).toHaveLength(1)
    await pass(1_500)
    expect(asked).toHaveLength(2)
  })

  it('asks twelve times a minute at most, and leaves nobody out', async () => {
    const { presence, asked } = office()
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`)
    for (const name of names) presence.watch(id(name))
    await pass(59_000)
    expect(asked).toHaveLength(MOST_A_MINUTE)
    await pass(3 * 60_000)
    expect(asked.length).toBeLessThanOrEqual(4 * MOST_A_MINUTE)
    expect(new Set(asked).size).toBe(names.length)
  })

  it('asks nothing while nobody is looked at or the page is hidden', async () => {
    const { presence, asked, show } = office()
    const stop = presence.watch(id('ann'))
    const stopOther = presence.watch(id('ann'))
    await pass(10)
    show(false)
    await pass(5 * 60_000)
    expect(asked).toHaveLength(1)
    show(true)
    await pass(10)
    expect(asked).toHaveLength(2)
    stop()
    stop()
    await pass(61_000)
    expect(asked).toHaveLength(3)
    stopOther()
    await pass(5 * 60_000)
    expect(asked).toHaveLength(3)
  })

  it('waits for everybody when Webex says to slow down', async () => {
    const { presence, asked, refuse } = office()
    const until = (Date.now() + 90_000) as Instant
    refuse({ is: 'slowDown', until })
    presence.watch(id('ann'))
    presence.watch(id('bob'))
    await pass(80_000)
    expect(asked).toHaveLength(1)
    refuse(undefined)
    await pass(15_000)
    expect(asked).toHaveLength(3)
  })

  it('does not ask every minute about somebody who cannot be read', async () => {
    const { presence, asked, refuse } = office()
    refuse({ is: 'gone' })
    presence.watch(id('ann'))
    await pass(9 * 60_000)
    expect(asked).toHaveLength(1)
  })
})
