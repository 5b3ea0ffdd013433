// A device's control shows a wish at once and settles on what the device says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { pendingFacets, shownStatus } from '../../domain/devices/deviceIntents.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createDeviceControl } from './createDeviceControl.ts'

function setUp() {
  const time = createTestClock()
  const state: { status: DeviceStatus; isRefusing: boolean } = {
    status: { volume: 50 },
    isRefusing: false,
  }
  const sent: string[] = []
  const control = createDeviceControl({
    clock: time.clock,
    device: 'd' as DeviceId,
    onSent: () => undefined,
    resource: {
      status: () => Promise.resolve(ok({ status: state.status, askedAt: time.clock.monotonic() })),
      async command(_, command, values) {
        sent.push(`${command} ${JSON.stringify(values ?? {})}`)
        await time.wait(100)
        return state.isRefusing ? fail({ is: 'notPossibleNow' }) : ok({ result: {} })
      },
    },
  })
  const volume = () => shownStatus(control.store.getState()).volume
  return { time, state, sent, control, volume }
}

describe('the control of a device', () => {
  it('shows the last of many wishes and sends the first and the last', async () => {
    const { time, state, sent, control, volume } = setUp()
    await control.read()
    for (const want of [51, 52, 53, 60]) control.want({ facet: 'volume', want })
    expect(volume()).toBe(60)
    await time.advance(300)
    expect(sent).toEqual(['Audio.Volume.Set {"Level":51}'])
    state.status = { volume: 51 }
    await control.read()
    await time.advance(300)
    expect(sent.at(-1)).toBe('Audio.Volume.Set {"Level":60}')
    state.status = { volume: 60 }
    await control.read()
    expect(pendingFacets(control.store.getState()).size).toBe(0)
    expect(volume()).toBe(60)
  })

  it('never shows anything but what was wanted last, whatever the device takes to show it', async () => {
    const step = fc.record({
      want: fc.option(fc.nat(4)),
      lagMs: fc.nat(2_500),
      waitMs: fc.nat(900),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { time, state, sent, control, volume } = setUp()
        await control.read()
        let wanted = 50
        let presses = 0
        let shownAt = 0
        let told = 0
        for (const { want, lagMs, waitMs } of steps) {
          if (want !== null) {
            wanted = want
            presses += 1
            control.want({ facet: 'volume', want })
          }
          await time.advance(waitMs)
          // The device shows what it was told, in that order, some time after it was told.
          for (const command of sent.slice(told)) {
            shownAt = Math.max(shownAt, time.clock.monotonic() + lagMs)
            const level = Number(command.match(/\d+/)?.[0])
            time.clock.after(shownAt - time.clock.monotonic(), () => {
              state.status = { volume: level }
            })
          }
          told = sent.length
          await control.read()
          expect(volume()).toBe(wanted)
        }
        await time.advance(8_000)
        await control.read()
        expect(sent.length).toBeLessThanOrEqual(presses)
      }),
      { numRuns: 200 },
    )
  })

  it('goes back to the truth where it is refused, and says so', async () => {
    const { time, state, control, volume } = setUp()
    await control.read()
    state.isRefusing = true
    control.want({ facet: 'volume', want: 80 })
    await time.advance(200)
    expect(volume()).toBe(50)
    const [notice] = control.store.getState().notices
    expect(notice).toMatchObject({ facet: 'volume', why: { is: 'failed' } })
    if (notice) control.dismiss(notice.key)
    expect(control.store.getState().notices).toEqual([])
  })

  it('gives a wish up that a silent device never shows', async () => {
    const { time, control, volume } = setUp()
    await control.read()
    control.want({ facet: 'volume', want: 80 })
    await time.advance(15_000)
    expect(volume()).toBe(50)
    expect(control.store.getState().notices).toMatchObject([{ why: { is: 'notConfirmed' } }])
  })
})
