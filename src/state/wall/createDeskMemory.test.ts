// The day of each wall of this browser is kept by itself, and says nothing of anybody.
import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../domain/brand.ts'
import { aCall, instant, ringing } from '../../domain/calls/callForTests.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { everybody } from '../../domain/wall/wallChoice.ts'
import { memoryStore, plainStore } from '../person/storeForTests.ts'
import { createDayCounter } from './createDayCounter.ts'
import { createDeskMemory } from './createDeskMemory.ts'
import { MOST_WALLS, wallDaysPart } from './wallParts.ts'

const START = 1_000_000
const team = (name: string): WallChoice => ({ is: 'team', name })
const rules = { answerWithinMs: 20_000, graceMs: 0, blindMs: 0 }

function seen(startedAt = START) {
  const counter = createDayCounter(instant(startedAt))
  const call = aCall('a', { state: ringing, session: 'grace@example.com' as SessionId })
  counter.look([call], rules, instant(startedAt), instant(0))
  counter.look([], rules, instant(startedAt + 1_000), instant(0))
  return { ...counter.memory(), history: [] }
}

describe('the memory of a wall', () => {
  it('is of a choice', () => {
    const store = plainStore(wallDaysPart)
    const kept = seen()
    createDeskMemory(store, team('Sales')).save(kept)
    const load = (choice: WallChoice) =>
      createDeskMemory(store, choice).load(instant(START + 5_000))
    expect(load(team('Sales'))).toEqual(kept)
    expect(load(team('Support'))).toBeUndefined()
    expect(load(everybody)).toBeUndefined()
  })

  it('names neither who is shown nor who called', () => {
    const store = plainStore(wallDaysPart)
    createDeskMemory(store, team('Sales')).save(seen())
    const text = JSON.stringify(store.store.getState().doc)
    expect(text).toContain('"missed":1')
    expect(text).not.toMatch(/Sales|grace|example/)
  })

  it('is of a few choices only, those that were shown last, and of no day before', () => {
    const store = plainStore(wallDaysPart)
    const names = Array.from({ length: MOST_WALLS + 2 }, (_, index) => `team ${index}`)
    names.forEach((name, index) => createDeskMemory(store, team(name)).save(seen(START + index)))
    const load = (name: string, now = START + 5_000) =>
      createDeskMemory(store, team(name)).load(instant(now))
    expect(names.filter((name) => load(name))).toEqual(names.slice(2))
    const nextDay = START + 2 * 86_400_000
    createDeskMemory(store, team('team 3')).save(seen(nextDay))
    expect(names.filter((name) => load(name, nextDay + 5_000))).toEqual(['team 3'])
  })

  it('is taken over from an earlier build', async () => {
    const first = plainStore(wallDaysPart)
    createDeskMemory(first, team('Sales')).save(seen())
    const [mark, item] = Object.entries(first.store.getState().doc.days)[0] ?? []
    const day = item && 'value' in item ? item.value : {}
    const kept = { wallDay: { walls: [{ mark, ...day }, null, { mark: 'x' }] } }
    const store = await memoryStore(wallDaysPart, kept)
    const load = createDeskMemory(store, team('Sales')).load(instant(START + 5_000))
    expect(load).toEqual(seen())
  })
})
