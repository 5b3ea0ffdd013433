// A device's control shows a wish at once and settles on what the device says.
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { pendingFacets, shownStatus } from '../../domain/devices/deviceWishes.ts'
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
