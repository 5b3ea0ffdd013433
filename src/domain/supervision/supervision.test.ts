// Which actions a member's calls and a sign-in allow, and what counts as done.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import type { CallState } from '../calls/call.ts'
import { aCall, id, instant, ringing, talking } from '../calls/callForTests.ts'
import type { MemberAction, Supervision } from './supervision.ts'
import {
  callActions,
  hasChanged,
  isShown,
  keyOfRequest,
  kindOfConference,
  memberActions,
  neededScope,
  nextTurn,
} from './supervision.ts'

const ben = { id: 'ben' as PersonId, name: 'Ben', extension: '2001' }
const all = () => true
const always: readonly MemberAction[] = ['dialFor', 'message', 'history']

const offered = (
  states: readonly CallState[] | undefined,
  more: Partial<Parameters<typeof memberActions>[0]> = {},
) =>
  memberActions({
    member: ben,
    calls: states?.map((state, index) => aCall(String(index), { state })),
    me: 'ana' as PersonId,
    isSupervising: false,
    isStale: false,
    isGranted: all,
    ...more,
  })

describe('what is offered for a member', () => {
  it('goes by their calls', () => {
    expect(offered([])).toEqual(always)
    expect(offered([ringing])).toEqual(['pickUp', ...always])
    expect(offered([talking()])).toEqual(['listen', 'coach', 'bargeIn', ...always])
    expect(offered([talking({ heldBy: 'them' })])).toContain('listen')
    expect(offered([talking({ heldBy: 'me' })])).toEqual(always)
    expect(offered([{ is: 'calling' }])).toEqual(always)
    expect(offered([talking(), ringing])).toEqual([
      'pickUp',
      'listen',
      'coach',
      'bargeIn',
      ...always,
    ])
  })

  it('is nothing that would be dialled while nothing is known, and nothing on oneself', () => {
    expect(offered(undefined)).toEqual(['message', 'history'])
    expect(offered([talking()], { me: ben.id })).toEqual([])
  })

  it('is nothing that goes by calls of which there is no news', () => {
    expect(offered([talking(), ringing], { isStale: true })).toEqual(always)
  })

  it('is one supervision at a time, and by extension', () => {
    expect(offered([talking(), ringing], { isSupervising: true })).toEqual(['pickUp', ...always])
    const { extension: _, ...unreachable } = ben
    expect(offered([talking(), ringing], { member: unreachable })).toEqual(always)
  })

  it('is never more than what was granted', () => {
    const scopes = [...new Set(Object.values(neededScope))]
    fc.assert(
      fc.property(fc.subarray(scopes), (granted) => {
        const isGranted = (scope: string) => granted.includes(scope)
        const actions = [
          ...offered([talking(), ringing], { isGranted }),
          ...callActions(aCall('a', { state: ringing }), false, isGranted),
        ]
        for (const action of actions) expect(granted).toContain(neededScope[action])
      }),
    )
  })

  it('has its own for each call', () => {
    const of = (state: CallState, isMe = false) => callActions(aCall('a', { state }), isMe, all)
    expect(of(ringing)).toEqual(['answerFor', 'declineFor'])
    expect(of(talking({ heldBy: 'me' }))).toEqual(['hangUpFor'])
    expect(of({ is: 'unrecognised', wire: 'new' })).toEqual(['hangUpFor'])
    expect(of({ is: 'ended', at: instant(0), why: 'hungUp' })).toEqual([])
    expect(of(ringing, true)).toEqual([])
    const party = { is: 'known', address: '112', reach: 'emergency' } as const
    expect(callActions(aCall('a', { party }), false, all)).toEqual([])
  })
})

describe('what was asked for', () => {
  const member = ben.id
  it('is shown by the member’s calls', () => {
    const [answer, decline, hangUp] = [
      { do: 'answer', member, call: id('a') } as const,
      { do: 'decline', member, call: id('a') } as const,
      { do: 'hangUp', member, call: id('a') } as const,
    ]
    const rings = [aCall('a', { state: ringing })]
    expect([isShown(answer, [], rings), isShown(hangUp, [], rings)]).toEqual([false, false])
    const talks = [aCall('a')]
    expect([isShown(answer, [], talks), isShown(hangUp, [], talks)]).toEqual([true, false])
    expect([isShown(answer, [], []), isShown(hangUp, [], [])]).toEqual([true, true])
    expect([isShown(decline, [], talks), isShown(decline, [], [])]).toEqual([false, true])
    const dial = { do: 'dial', member, destination: '1' } as const
    expect(isShown(dial, [id('a')], talks)).toBe(false)
    expect(isShown(dial, [id('a')], [...talks, aCall('b')])).toBe(true)
  })

  it('is one for a call, and one dial for a member', () => {
    const dial = (destination: string) => keyOfRequest({ do: 'dial', member, destination })
    expect(dial('1')).toBe(dial('2'))
    expect(keyOfRequest({ do: 'hangUp', member, call: id('a') })).not.toBe(
      keyOfRequest({ do: 'hangUp', member, call: id('b') }),
    )
  })
})

describe('what a dialog asks about', () => {
  it('has changed once the call is answered, or gone', () => {
    const rings = aCall('a', { state: ringing })
    const talks = aCall('a')
    expect(hasChanged(rings, [rings])).toBe(false)
    expect(hasChanged(rings, [talks])).toBe(true)
    expect(hasChanged(talks, [aCall('a', { state: talking({ heldBy: 'me' }) })])).toBe(false)
    expect(hasChanged(talks, [])).toBe(true)
    const over = aCall('a', { state: { is: 'ended', at: instant(0), why: 'hungUp' } })
    expect(hasChanged(talks, [over])).toBe(true)
    expect(hasChanged(talks, undefined)).toBe(false)
  })
})

describe('a supervision', () => {
  const base: Supervision = { member: ben, wanted: 'coach', key: 'k', isHeld: false }
  it('turns once Webex has said what it is, one step at a time', () => {
    expect(nextTurn(base)).toBeUndefined()
    expect(nextTurn({ ...base, kind: 'listen' })).toBe('coach')
    expect(nextTurn({ ...base, kind: 'listen', turning: 'coach' })).toBeUndefined()
    expect(nextTurn({ ...base, kind: 'coach' })).toBeUndefined()
  })

  it('is named by the conference', () => {
    const of = (kind: 'mine' | 'coaching' | 'silentMonitoring') =>
      kindOfConference({ kind, isHeld: false, isMuted: false, participants: [] })
    expect([of('mine'), of('coaching'), of('silentMonitoring'), kindOfConference(null)]).toEqual([
      undefined,
      'coach',
      'listen',
      undefined,
    ])
  })
})
