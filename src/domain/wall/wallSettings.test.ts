// Settings survive storage and forms, and nothing that is read from either breaks a wall.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocationId, QueueId } from '../brand.ts'
import type { WallDraft } from './wallDraft.ts'
import { draftOf, problemsOf, settingsWith } from './wallDraft.ts'
import { watchedLengths } from './wallLimits.ts'
import type { WallSettings } from './wallSettings.ts'
import {
  displayParams,
  MOST_QUEUES,
  requestsIn,
  settingsFrom,
  usualSettings,
  viewingIn,
} from './wallSettings.ts'

const full: WallSettings = {
  ...usualSettings,
  choice: { is: 'location', id: 'oslo' as LocationId },
  title: 'Front desk',
  showsParties: true,
  limits: { ...usualSettings.limits, ringing: { warn: 5_000, alarm: 15_000 } },
  minimumSeconds: 0,
  isChimeOn: false,
  quiet: { from: 1_320, to: 390 },
  viewing: { inches: 55, metres: 4.5 },
  queues: [{ id: 'q1' as QueueId, name: 'Sales line' }, { id: 'q2' as QueueId }],
  requestsPerMinute: 60,
}

describe('the settings of a wall', () => {
  it('come back from storage', () => {
    expect(settingsFrom(JSON.parse(JSON.stringify(full)))).toEqual(full)
    expect(settingsFrom(undefined)).toEqual(usualSettings)
  })

  it('are usable whatever is in the storage, each broken field by itself', () => {
    const wild = fc.oneof(
      fc.jsonValue(),
      fc.record({
        limits: fc.dictionary(
          fc.constantFrom(...watchedLengths),
          fc.record({ warn: fc.double(), alarm: fc.double() }),
        ),
        viewing: fc.record({ inches: fc.double(), metres: fc.double() }),
        queues: fc.array(fc.record({ id: fc.string(), name: fc.string() })),
        choice: fc.jsonValue(),
      }),
    )
    fc.assert(
      fc.property(wild, (kept) => {
        const { limits, viewing, queues } = settingsFrom(kept)
        for (const what of watchedLengths) {
          expect(limits[what].warn).toBeLessThanOrEqual(limits[what].alarm)
        }
        if (viewing) expect(viewing.inches * viewing.metres).toBeGreaterThan(0)
        expect(queues.length).toBeLessThanOrEqual(MOST_QUEUES)
      }),
    )
    expect(settingsFrom({ ...full, title: 7, viewing: { inches: 55 } })).toMatchObject({
      title: '',
      showsParties: true,
      quiet: full.quiet,
    })
  })

  it('take a budget from the address where it is a sane one', () => {
    const said = (text: string) => requestsIn(new URLSearchParams(text))
    expect(['requests=60', 'requests=0', 'requests=soon', ''].map(said)).toEqual([
      60,
      undefined,
      undefined,
      undefined,
    ])
    expect(settingsFrom({ requestsPerMinute: 300 })).toEqual(usualSettings)
  })

  it('come back from the form unchanged', () => {
    expect(settingsWith(full, draftOf(full))).toEqual({ ok: true, value: full })
    expect(settingsWith(full, draftOf(usualSettings))).toMatchObject({
      ok: true,
      value: { ...usualSettings, choice: full.choice, showsParties: true, isChimeOn: false },
    })
  })
})

describe('the form', () => {
  const draft = (more: Partial<WallDraft>): WallDraft => ({ ...draftOf(usualSettings), ...more })

  it.each<[Partial<WallDraft>, object]>([
    [{}, {}],
    [{ 'ringing.warn': 'soon' }, { 'ringing.warn': 'badNumber' }],
    [
      { 'ringing.warn': '', 'ringing.alarm': '0' },
      {
        'ringing.warn': 'badNumber',
        'ringing.alarm': 'badNumber',
      },
    ],
    [{ 'onHold.warn': '300' }, { 'onHold.alarm': 'badOrder' }],
    [{ 'onHold.warn': '120', 'onCall.alarm': '30:01' }, {}],
    [{ 'onHold.warn': '2:01' }, { 'onHold.alarm': 'badOrder' }],
    [{ 'onHold.warn': '1:60' }, { 'onHold.warn': 'badNumber' }],
    [
      { minimum: '-1', answerWithin: '1e9' },
      { minimum: 'badNumber', answerWithin: 'badNumber' },
    ],
    [{ quietFrom: '22:00' }, { quietTo: 'bothOrNone' }],
    [{ quietFrom: '22:00', quietTo: '24:00' }, { quietTo: 'badTime' }],
    [{ quietFrom: '22:00', quietTo: '6:30' }, {}],
    [{ inches: '55' }, { metres: 'bothOrNone' }],
    [
      { inches: '5', metres: 'far' },
      { inches: 'badNumber', metres: 'badNumber' },
    ],
    [{ inches: '55', metres: '4,5' }, {}],
    [{ queues: 'q\n'.repeat(13) }, { queues: 'tooMany' }],
    [{ requests: '240' }, {}],
    [{ requests: '300' }, { requests: 'badNumber' }],
  ])('says what is wrong with %j', (more, problems) => {
    expect(problemsOf(draft(more))).toEqual(problems)
    expect(settingsWith(usualSettings, draft(more)).ok).toBe(Object.keys(problems).length === 0)
  })

  it('reads a queue a line: its id, then its name', () => {
    const made = settingsWith(usualSettings, draft({ queues: ' q1  Sales line \n\nq2\nq1 Again' }))
    expect(made).toMatchObject({
      ok: true,
      value: { queues: [{ id: 'q1', name: 'Again' }, { id: 'q2' }] },
    })
  })

  it('of the screen stand in an address, both or neither', () => {
    const said = { requestsPerMinute: 60, viewing: { inches: 55, metres: 4.5 } }
    const params = new URLSearchParams(displayParams(said))
    expect(params.toString()).toBe('requests=60&inches=55&metres=4.5')
    expect(viewingIn(params)).toEqual(said.viewing)
    expect(displayParams({})).toEqual({})
    for (const broken of [
      'inches=55',
      'inches=55&metres=',
      'inches=55&metres=0',
      'inches=x&metres=5',
    ]) {
      expect(viewingIn(new URLSearchParams(broken)), broken).toBeUndefined()
    }
  })
})
