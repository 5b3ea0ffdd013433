// Where the buttons of a card are.
import { describe, expect, it } from 'vitest'
import { allowedActions } from './actions.ts'
import type { Call } from './call.ts'
import { aCall, id, talking } from './callForTests.ts'
import { placeOf, placesOf } from './places.ts'
import type { CallView } from './view.ts'

const aView = (call: Partial<Call>, more: Partial<CallView> = {}): CallView => ({
  key: 'a',
  call: aCall('a', call),
  pending: [],
  ...more,
})

describe('places of buttons', () => {
  const can = { mute: true, recording: 'all' } as const
  const places = (call: Partial<Call>, more: Partial<CallView> = {}) =>
    placesOf(aView({ can, ...call }, more)).map(({ action: { name } }) => placeOf(name))
  const active = places({ state: talking({}) })

  it.each<[string, string[]]>([
    ['held by me', places({ state: talking({ heldBy: 'me' }) })],
    ['held by the other party', places({ state: talking({ heldBy: 'them' }) })],
    ['muted', places({ state: talking({ muted: true }) })],
    ['moving', places({}, { moves: id('b') })],
  ])('C25 stay the same when the call is %s', (_, those) => {
    expect(those).toEqual(active)
  })

  it.each<[string, CallView]>([
    ['recorded', aView({ state: talking({ recording: 'on' }), can })],
    ['paused', aView({ state: talking({ recording: 'paused' }), can })],
    ['beside a held call', aView({ can }, { mergeWith: id('b') })],
  ])('C25 stay where they are before what the call offers more when it is %s', (_, view) => {
    const all = placesOf(view).map(({ action: { name } }) => placeOf(name))
    expect(all.slice(0, active.length - 1)).toEqual(active.slice(0, -1))
    expect(all.length).toBeGreaterThan(active.length)
  })

  it('C25 stay when Webex takes the capability away for as long as the call is held', () => {
    const before = placesOf(aView({ state: talking({}), can }))
    const held = {
      state: talking({ heldBy: 'me' }),
      can: { mute: false, recording: 'none' },
    } as const
    const those = placesOf(aView(held), before)
    expect(those.map(({ action: { name } }) => placeOf(name))).toEqual(active)
  })

  it('C25 offer only what is possible', () => {
    const held = aView({ state: talking({ heldBy: 'me' }), can })
    const offered = placesOf(held).flatMap(({ action, isOffered }) => (isOffered ? [action] : []))
    expect(offered).toEqual(allowedActions(held))
  })
})
