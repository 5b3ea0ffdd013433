// Calls are shown by the names of own contacts, as soon as they are known.
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Instant } from '../domain/brand.ts'
import { emptyBook, next } from '../domain/calls/book.ts'
import { aCall, aSnapshot } from '../domain/calls/callForTests.ts'
import type { Party } from '../domain/calls/party.ts'
import type { IntentKey } from '../domain/intents/intents.ts'
import type { CallsState } from './calls/calls.ts'
import { createShownNames } from './calls/shownNames.ts'
import { contactsPart } from './directory/contactsPart.ts'
import { createContacts } from './directory/createContacts.ts'
import type { DialingState } from './dial/dialing.ts'
import { plainStore } from './person/storeForTests.ts'
import { showContactNames } from './showContactNames.ts'

const zoe = { id: '1', name: 'Zoë', numbers: ['(408) 555-0188'] }
const caller: Party = { is: 'known', address: '+14085550188', name: 'CALLER', reach: 'external' }
const key = 'k' as IntentKey

function callsState(): CallsState {
  const ringing = { is: 'ringing', redirections: [{ reason: 'busy', by: caller }] } as const
  const call = { ...aCall('a'), party: caller, state: ringing }
  const event = { is: 'received', snapshot: aSnapshot([call], 10) } as const
  const parked = { at: '7101', party: caller, parkedAt: 0 as Instant }
  return {
    views: next(emptyBook, event, 0 as Instant).views,
    parked: [parked],
    lastParked: parked,
    rejected: [],
    placed: [],
    codes: [],
    notices: [{ key, what: 'dial', party: caller, why: { is: 'notConfirmed' } }],
    withdrawables: [{ key, what: 'transferNow', party: caller }],
    freshness: { is: 'fresh' },
    isLeader: true,
  }
}

function setUp(region: string | undefined = 'US') {
  const shownNames = createShownNames()
  const kept = plainStore(contactsPart)
  const store = createStore<DialingState>(() => ({ place: region ? { region } : {} }))
  const cancel = showContactNames({ shownNames, dialing: { store } as never }, kept)
  const state = callsState()
  return {
    contacts: createContacts(kept),
    dialing: store,
    cancel,
    shown: (now = state) => shownNames.getState().calls(now),
    found: (typed: string) =>
      shownNames
        .getState()
        .contacts(typed)
        .map(({ name }) => name),
    state,
    namedNow() {
      const { views, parked, lastParked, notices, withdrawables } = this.shown()
      const { call } = views[0] ?? {}
      const by = call?.state.is === 'ringing' ? call.state.redirections[0]?.by : undefined
      const all = [call, ...parked, lastParked, ...notices, ...withdrawables].map(
        (one) => one?.party,
      )
      return [...all, by].map((party) => (party?.is === 'known' ? party.name : undefined))
    },
  }
}

describe('names of own contacts', () => {
  it('are shown wherever a call is: card, redirection, parked, notice, command to take back', () => {
    const set = setUp()
    expect(new Set(set.namedNow())).toEqual(new Set(['CALLER']))
    set.contacts.save(zoe)
    expect(set.namedNow()).toEqual(Array.from({ length: 6 }, () => 'Zoë'))
    set.contacts.save({ ...zoe, name: 'Zoë Plumber' })
    expect(new Set(set.namedNow())).toEqual(new Set(['Zoë Plumber']))
    set.contacts.remove('1')
    expect(set.shown()).toBe(set.state)
  })

  it('follow the place that reads national numbers', () => {
    const set = setUp('GB')
    set.contacts.save(zoe)
    expect(new Set(set.namedNow())).toEqual(new Set(['CALLER']))
    set.dialing.setState({ place: { region: 'US' } })
    expect(new Set(set.namedNow())).toEqual(new Set(['Zoë']))
  })

  it('are drawn again only where something changed', () => {
    const set = setUp()
    set.contacts.save(zoe)
    const before = set.shown()
    expect(set.shown()).toBe(before)
    const after = set.shown({ ...set.state, isLeader: false })
    expect(after).not.toBe(before)
    expect(after.views).toBe(before.views)
    expect(after.notices).toBe(before.notices)
  })

  it('are found by name and number in fields for a destination, as the place reads numbers', () => {
    const set = setUp('GB')
    expect(set.found('zoe')).toEqual([])
    set.contacts.save(zoe)
    expect(set.found('zoe')).toEqual(['Zoë'])
    expect(set.found('+14085550188')).toEqual([])
    set.dialing.setState({ place: { region: 'US' } })
    expect(set.found('+14085550188')).toEqual(['Zoë'])
  })

  it('are gone when somebody else signs in', () => {
    const set = setUp()
    set.contacts.save(zoe)
    set.cancel()
    expect(set.found('zoe')).toEqual([])
    expect(set.shown()).toBe(set.state)
  })
})
