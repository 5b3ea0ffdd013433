// Calls at the border: official and unofficial names, states, and what is missing or broken.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WireCall } from '../../../wire/call.ts'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import { decodeCall, decodeCallList } from './call.ts'

const now = Date.parse('2026-11-21T08:00:00.000Z') as Instant
const created = '2026-11-21T07:59:00.000Z'
const answered = '2026-11-21T07:59:30.000Z'
const at = (iso: string) => Date.parse(iso)

const wire = (fields: Partial<Record<keyof WireCall, unknown>> = {}) => ({
  id: 'c1',
  callSessionId: 's1',
  personality: 'terminator',
  state: 'connected',
  remoteParty: { name: 'Ann', number: '+442079460018', callType: 'external' },
  created,
  answered,
  ...fields,
})

function decode(fields: Partial<Record<keyof WireCall, unknown>> = {}): Call {
  const result = decodeCall(wire(fields), now)
  if (!result.ok) throw new Error(result.error.field)
  return result.value
}

describe('the list of calls', () => {
  it('that is no list is refused: it must not pass for no calls', () => {
    for (const body of [{ items: null }, { errors: [{ description: 'x' }] }, [], {}, null]) {
      expect(decodeCallList(body, 0 as Instant)).toEqual({ ok: false, error: { field: 'items' } })
    }
    const none = decodeCallList({ items: [] }, 0 as Instant)
    expect(none).toEqual({ ok: true, value: { items: [], rejected: [] } })
  })
})

describe('decodeCall', () => {
  it('reads the official form', () => {
    expect(decode({ appearance: 2, endpointId: 'e1', muteCapable: true })).toEqual({
      id: 'c1',
      session: 's1',
      direction: 'in',
      party: { is: 'known', name: 'Ann', address: '+442079460018', reach: 'external' },
      state: {
        is: 'talking',
        since: at(answered),
        heldBy: 'nobody',
        muted: false,
        recording: 'off',
      },
      can: { mute: true, recording: 'all' },
      created: at(created),
      appearance: 2,
      endpoint: 'e1',
    })
  })

  it('reads the unofficial form', () => {
    const unofficial = {
      callId: 'c1',
      personality: 'clickToDialOriginator',
      state: 'alerting',
      callType: 'location',
      startTime: created,
      remoteParty: { name: 'Bo', sipAddress: 'bo@example.com', personId: 'p1' },
    }
    expect(decodeCall(unofficial, now)).toEqual({
      ok: true,
      value: {
        id: 'c1',
        session: 'c1',
        direction: 'out',
        party: {
          is: 'known',
          name: 'Bo',
          address: 'bo@example.com',
          personId: 'p1',
          reach: 'location',
        },
        state: { is: 'ringingMyPhone' },
        can: { mute: false, recording: 'all' },
        created: at(created),
      },
    })
    expect(decode({ answered: undefined, answerTime: answered }).state).toMatchObject({
      since: at(answered),
    })
  })

  it.each([
    ['alerting', 'clickToDial', { is: 'ringingMyPhone' }, 'out'],
    ['alerting', 'originator', { is: 'calling' }, 'out'],
    ['alerting', 'terminator', { is: 'ringing', redirections: [] }, 'in'],
    ['alerting', 'somethingNew', { is: 'ringing', redirections: [] }, 'in'],
    ['alerting', undefined, { is: 'ringing', redirections: [] }, 'in'],
    ['connecting', 'originator', { is: 'calling' }, 'out'],
    ['connected', 'terminator', { is: 'talking', heldBy: 'nobody' }, 'in'],
    ['held', 'originator', { is: 'talking', heldBy: 'me' }, 'out'],
    ['remoteHeld', 'originator', { is: 'talking', heldBy: 'them' }, 'out'],
    ['onFire', 'terminator', { is: 'unrecognised', wire: 'onFire' }, 'in'],
    ['constructor', 'toString', { is: 'unrecognised', wire: 'constructor' }, 'in'],
    [undefined, 'originator', { is: 'unrecognised', wire: '' }, 'out'],
    [7, 'originator', { is: 'unrecognised', wire: '' }, 'out'],
  ])('%s and %s: %j', (state, personality, expected, direction) => {
    const call = decode({ state, personality })
    expect(call.state).toMatchObject(expected)
    expect(call.direction).toBe(direction)
  })

  it.each([
    [{ completedElsewhere: true }, 'answeredElsewhere'],
    [{}, 'hungUp'],
    [{ answered: undefined }, 'missed'],
    [{ answered: undefined, personality: 'originator' }, 'unknown'],
  ])('disconnected with %j ended: %s', (fields, why) => {
    expect(decode({ state: 'disconnected', ...fields }).state).toEqual({
      is: 'ended',
      at: now,
      why,
    })
    expect(decode({ state: 'disconnected', disconnected: answered, ...fields }).state).toEqual({
      is: 'ended',
      at: at(answered),
      why,
    })
  })

  it.each([
    [{ privacyEnabled: true, name: 'Ann', number: '1' }, { is: 'private' }],
    [{}, { is: 'unknown' }],
    [undefined, { is: 'unknown' }],
    ['Ann', { is: 'unknown' }],
    [{ name: '', number: '  ' }, { is: 'unknown' }],
    [{ name: ' Ann ' }, { is: 'known', name: 'Ann', reach: 'unknown' }],
    [
      { name: 7, number: '1' },
      { is: 'known', address: '1', reach: 'unknown' },
    ],
    [
      { number: '1', callType: 'martian' },
      { is: 'known', address: '1', reach: 'unknown' },
    ],
    [
      { number: '112', callType: 'emergency' },
      { is: 'known', address: '112', reach: 'emergency' },
    ],
    [
      { name: 'Hall', placeId: 'w1' },
      { is: 'known', name: 'Hall', placeId: 'w1', reach: 'unknown' },
    ],
  ])('remote party %j: %j', (remoteParty, party) => {
    expect(decode({ remoteParty }).party).toEqual(party)
  })

  it('says why it rings', () => {
    const redirections = [
      { reason: 'callQueue', redirectingParty: { name: 'Sales' } },
      { reason: 'novel', redirectingParty: { privacyEnabled: true } },
      { reason: 'busy' },
      'nonsense',
    ]
    expect(decode({ state: 'alerting', redirections }).state).toEqual({
      is: 'ringing',
      redirections: [
        { reason: 'callQueue', by: { is: 'known', name: 'Sales', reach: 'unknown' } },
        { reason: 'unknown', by: { is: 'private' } },
        { reason: 'busy', by: { is: 'unknown' } },
      ],
    })
    const recall = { type: 'park', party: { number: '2001' } }
    expect(decode({ state: 'alerting', recall }).state).toMatchObject({
      recall: { is: 'known', address: '2001' },
    })
    expect(decode({ state: 'alerting', recall: { type: 'park' } }).state).toMatchObject({
      recall: { is: 'unknown' },
    })
    expect(decode({ state: 'alerting', recall: { type: 'new' } }).state).not.toHaveProperty(
      'recall',
    )
  })

  it.each([
    ['pending', 'starting'],
    ['started', 'on'],
    ['paused', 'paused'],
    ['stopped', 'off'],
    ['failed', 'failed'],
    ['novel', 'off'],
    [undefined, 'off'],
  ])('recordingState %s: %s', (recordingState, recording) => {
    expect(decode({ recordingState }).state).toMatchObject({ recording })
  })

  it.each([
    ['none', undefined, 'none'],
    ['all', undefined, 'all'],
    ['startStop', undefined, 'startStop'],
    ['pauseResume', undefined, 'pauseResume'],
    ['pause-resume', undefined, 'pauseResume'],
    ['startStopPauseResume', undefined, 'all'],
    ['record', undefined, 'all'],
    ['pause', 'started', 'pauseResume'],
    ['pause-stop', 'started', 'all'],
    ['resume', 'paused', 'pauseResume'],
    ['resume-stop', 'paused', 'all'],
    ['stop', 'started', 'startStop'],
    ['novel', 'started', 'all'],
    [null, undefined, 'all'],
    [undefined, undefined, 'all'],
    [undefined, 'stopped', 'all'],
    [undefined, 'started', 'all'],
  ])('allowedRecordingControls %s with %s: %s', (allowed, recordingState, control) => {
    const call = decode({ allowedRecordingControls: allowed, recordingState })
    expect(call.can.recording).toBe(control)
  })

  it('stands in for missing and unreadable times', () => {
    expect(decode({ answered: undefined }).state).toMatchObject({ since: at(created) })
    expect(decode({ created: 'yesterday' }).created).toBe(at(answered))
    expect(decode({ created: undefined, answered: 12 }).created).toBe(now)
    expect(decode({ created: '2026-11-21T02:59:00-05:00' }).created).toBe(at(created))
  })

  it('ignores what has the wrong type where it can do without', () => {
    const call = decode({ appearance: '2', endpointId: 9, muted: 'yes', muteCapable: 1 })
    expect(call).not.toHaveProperty('appearance')
    expect(call).not.toHaveProperty('endpoint')
    expect(call).toMatchObject({ can: { mute: false }, state: { muted: false } })
  })

  it('wants nothing but an id', () => {
    expect(decodeCall({ id: 'c1' }, now).ok).toBe(true)
    expect(decodeCall({ id: '' }, now)).toEqual({ ok: false, error: { field: 'id' } })
    expect(decodeCall([], now)).toEqual({ ok: false, error: { field: 'body' } })
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (rest) => {
        const result = decodeCall({ ...wire(rest), id: 'c1' }, now)
        expect(result.ok && result.value.id).toBe('c1')
      }),
    )
  })
})
