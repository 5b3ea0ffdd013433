// A headset's reports: found by usage, read by bit, lamps written back.
import { describe, expect, it } from 'vitest'
import type { HidCollection } from './headset.ts'
import { bitIn, lampReports, layoutOf, pressOf } from './headset.ts'

/** As many USB headsets have it: hook switch and mute in report 8, lamps in 9. */
const device: readonly HidCollection[] = [
  {
    inputReports: [],
    outputReports: [],
    children: [
      {
        inputReports: [
          {
            reportId: 8,
            items: [
              { usages: [0x000b_0021], reportSize: 1, reportCount: 1 },
              { usages: [0x000b_0020, 0x000b_002f], reportSize: 1, reportCount: 2 },
              { reportSize: 1, reportCount: 13 },
            ],
          },
        ],
        outputReports: [
          {
            reportId: 9,
            items: [
              { usages: [0x0008_0009, 0x0008_0017, 0x0008_0018], reportSize: 1, reportCount: 3 },
              { reportSize: 1, reportCount: 5 },
            ],
          },
        ],
        children: [],
      },
    ],
  },
]
const layout = layoutOf(device) ?? {}
const rest = { isOffHook: false, isMuteDown: false }
const report = (first: number) => ({ reportId: 8, bytes: [first, 0] })

describe('a headset', () => {
  it('is found by its usages, wherever they are', () => {
    expect(layout.hook).toEqual({ reportId: 8, bit: 1, bytes: 2 })
    expect(layout.mute).toEqual({ reportId: 8, bit: 2, bytes: 2 })
    expect(layout.muteLamp).toEqual({ reportId: 9, bit: 0, bytes: 1 })
  })

  it('is none without hook and mute', () => {
    expect(layoutOf([])).toBeUndefined()
    expect(layoutOf([{ inputReports: [], outputReports: [], children: [] }])).toBeUndefined()
  })

  it('answers, ends and mutes', () => {
    const answered = pressOf(layout, report(0b010), rest)
    expect(answered).toEqual({ isOffHook: true, isMuteDown: false, press: 'answer' })
    const muted = pressOf(layout, report(0b110), answered)
    expect(muted.press).toBe('toggleMute')
    expect(pressOf(layout, report(0b110), muted).press).toBeUndefined()
    expect(pressOf(layout, report(0b010), muted).press).toBeUndefined()
    expect(pressOf(layout, report(0), muted).press).toBe('end')
  })

  it('ignores other reports and short ones', () => {
    expect(pressOf(layout, { reportId: 1, bytes: [255] }, rest)).toEqual(rest)
    expect(bitIn(layout.hook, 8, [])).toBeUndefined()
  })

  it('lights its lamps', () => {
    const lamps = { isOffHook: true, isMuted: false, isRinging: true }
    expect([...lampReports(layout, lamps)]).toEqual([[9, [0b110]]])
  })
})
