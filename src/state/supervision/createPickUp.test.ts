// Taking a member's call: told where somebody else was quicker, and only then.
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { PersonId } from '../../domain/brand.ts'
import type { CallState } from '../../domain/calls/call.ts'
import { aCall, instant, talking } from '../../domain/calls/callForTests.ts'
import type { CommandRequest } from '../../domain/calls/intent.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { CallsState } from '../calls/calls.ts'
import { createPickUp } from './createPickUp.ts'

const ben = { id: 'ben' as PersonId, name: 'Ben', extension: '2001' }

function setUp() {
  const commands: CommandRequest[] = []
  const store = createStore<CallsState>(() => ({
    ...{
      views: [],
      parked: [],
      rejected: [],
      placed: [],
      codes: [],
      notices: [],
      withdrawables: [],
    },
    freshness: { is: 'fresh' },
    isLeader: true,
  }))
  const pickUp = createPickUp({
    store,
    command: (request) => (commands.push(request) === 1 ? ('key' as IntentKey) : undefined),
  })
  pickUp.start()
  const shows = (state?: CallState) =>
    store.setState({
      views: state ? [{ key: 'key', call: aCall('a', { state }), pending: [] }] : [],
    })
  return { store, pickUp, commands, shows, state: () => pickUp.store.getState() }
}

describe('taking a member’s call', () => {
  it('rings my phone, and is done once I talk', () => {
    const { pickUp, commands, shows, state } = setUp()
    expect([pickUp.begin(ben), pickUp.begin(ben)]).toEqual([true, false])
    expect(commands[0]).toMatchObject({ do: 'pickup', target: '2001' })
    shows({ is: 'ringingMyPhone' })
    expect(state().current?.name).toBe('Ben')
    shows(talking())
    shows()
    expect(state()).toEqual({})
  })

  it.each([undefined, { is: 'ended', at: instant(0), why: 'hungUp' } as const])(
    'is told to be lost where it ends before: %j',
    (end) => {
      const { pickUp, shows, state } = setUp()
      pickUp.begin(ben)
      shows({ is: 'ringingMyPhone' })
      shows(end)
      expect(state()).toEqual({ lost: { name: 'Ben' } })
      pickUp.dismiss()
      expect(state()).toEqual({})
    },
  )

  it('says nothing where the refusal is told, nor after signing out', () => {
    const refused = setUp()
    refused.pickUp.begin(ben)
    refused.shows({ is: 'ringingMyPhone' })
    const why = { is: 'failed', failure: { is: 'notPossibleNow' } } as const
    refused.store.setState({
      views: [],
      notices: [{ key: 'key' as IntentKey, what: 'pickup', why }],
    })
    expect(refused.state()).toEqual({})
    const left = setUp()
    left.pickUp.begin(ben)
    left.store.setState({ views: [], freshness: { is: 'waiting' } })
    expect(left.state().lost).toBeUndefined()
  })

  it('cannot be asked for without an extension', () => {
    expect(setUp().pickUp.begin({ id: ben.id, name: 'Ben' })).toBe(false)
  })
})
