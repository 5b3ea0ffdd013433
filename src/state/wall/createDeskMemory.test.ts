// The day of each wall of this browser is kept by itself, and says nothing of anybody.
import { describe, expect, it } from 'vitest'
import type { PersonId, SessionId } from '../../domain/brand.ts'
import { aCall, instant, ringing } from '../../domain/calls/callForTests.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { everybody } from '../../domain/wall/wallChoice.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { dropKept } from '../person/kept.ts'
import { createDayCounter } from './createDayCounter.ts'
import { createDeskMemory, MOST_CHOICES } from './createDeskMemory.ts'

const ana = 'ana' as PersonId
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
  it('is of a person and a choice, and gone when they sign out', () => {
    const store = createTestStore()
    const kept = seen()
    createDeskMemory(store, ana, team('Sales')).save(kept)
    const load = (person: PersonId, choice: WallChoice) =>
      createDeskMemory(store, person, choice).load(instant(START + 5_000))
    expect(load(ana, team('Sales'))).toEqual(kept)
    expect(load(ana, team('Support'))).toBeUndefined()
    expect(load(ana, everybody)).toBeUndefined()
    expect(load('ben' as PersonId, team('Sales'))).toBeUndefined()
    dropKept(store, ana)
    expect(load(ana, team('Sales'))).toBeUndefined()
  })

  it('names neither who is shown nor who called', () => {
    const store = createTestStore()
    createDeskMemory(store, ana, team('Sales')).save(seen())
    const text = store.get('cordboard.wallDay.ana') ?? ''
    expect(text).toContain('"missed":1')
    expect(text).not.toMatch(/Sales|grace|example/)
  })

  it('is of a few choices only, those that were shown last, and of no day before', () => {
    const store = createTestStore()
    const names = Array.from({ length: MOST_CHOICES + 2 }, (_, index) => `team ${index}`)
    for (const name of names) createDeskMemory(store, ana, team(name)).save(seen())
    const load = (name: string, now = START + 5_000) =>
      createDeskMemory(store, ana, team(name)).load(instant(now))
    expect(names.filter((name) => load(name))).toEqual(names.slice(2))
    const nextDay = START + 2 * 86_400_000
    createDeskMemory(store, ana, team('team 3')).save(seen(nextDay))
    expect(names.filter((name) => load(name, nextDay + 5_000))).toEqual(['team 3'])
  })
})
