// One device's settings for others: each has its own outcome, whatever happens to the rest.
import { describe, expect, it } from 'vitest'
import type { DeviceId, Instant } from '../../domain/brand.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import type { Applied } from './applyConfigurations.ts'
import { applyConfigurations } from './applyConfigurations.ts'

const volume = (value: number, change: Partial<DeviceConfiguration> = {}): DeviceConfiguration => ({
  key: 'Audio.DefaultVolume',
  value,
  source: 'configured',
  default: 50,
  space: { is: 'integer', min: 0, max: 100 },
  editability: { is: 'editable' },
  ...change,
})
const ids = ['a', 'b', 'c'] as unknown as readonly DeviceId[]

function setUp(targets: Record<string, readonly DeviceConfiguration[] | Failure>) {
  const time = createTestClock()
  const outcomes = new Map<string, Applied>()
  const sent: string[] = []
  const stopping = new AbortController()
  const parts = {
    clock: time.clock,
    model: [volume(70)],
    signal: stopping.signal,
    onChange: (device: DeviceId, applied: Applied) => void outcomes.set(device, applied),
    resource: {
      configurations: (device: DeviceId) => {
        const target = targets[device] ?? []
        return Promise.resolve('is' in target ? fail(target) : ok(target))
      },
      configure: (device: DeviceId, patch: readonly { path: string }[]) => {
        sent.push(`${device} ${patch.map(({ path }) => path).join()}`)
        return Promise.resolve(ok(undefined))
      },
    },
  }
  return { time, outcomes, sent, stopping, parts }
}

describe('the settings of one device for others', () => {
  it('changes what differs, leaves what does not or may not be changed, and goes on', async () => {
    const { outcomes, sent, parts } = setUp({
      a: [volume(20)],
      b: { is: 'timedOut' },
      c: [volume(20, { editability: { is: 'locked', reason: 'managedElsewhere' } })],
    })
    await applyConfigurations(ids, parts)
    expect(sent).toEqual(['a Audio.DefaultVolume/sources/configured/value'])
    expect(outcomes.get('a')).toEqual({ is: 'done', count: 1, problems: [] })
    expect(outcomes.get('b')).toEqual({ is: 'failed', failure: { is: 'timedOut' } })
    expect(outcomes.get('c')).toMatchObject({ is: 'done', count: 0, problems: [{}] })
  })

  it('sets what a rule of the organization sets on the model', async () => {
    const { outcomes, sent, parts } = setUp({ a: [volume(50, { source: 'default' })] })
    const ruled = volume(70, { source: 'organizationRule', rule: 70 })
    await applyConfigurations(ids.slice(0, 1), { ...parts, model: [ruled] })
    expect(sent).toEqual(['a Audio.DefaultVolume/sources/configured/value'])
    expect(outcomes.get('a')).toEqual({ is: 'done', count: 1, problems: [] })
  })

  it('waits as long as Webex asks, and tries once more', async () => {
    const { time, outcomes, parts } = setUp({})
    const until = (time.clock.now() + 5_000) as Instant
    let asked = 0
    const configurations = () => {
      asked += 1
      return Promise.resolve(
        asked === 1 ? fail({ is: 'slowDown' as const, until }) : ok([volume(70)]),
      )
    }
    const done = applyConfigurations(ids.slice(0, 1), {
      ...parts,
      resource: { ...parts.resource, configurations },
    })
    await time.advance(4_000)
    expect(asked).toBe(1)
    await time.advance(2_000)
    await done
    expect(outcomes.get('a')).toEqual({ is: 'done', count: 0, problems: [] })
  })

  it('stops between two devices', async () => {
    const { outcomes, sent, stopping, parts } = setUp({ a: [volume(20)], b: [volume(20)] })
    await applyConfigurations(ids, {
      ...parts,
      onChange(device, applied) {
        parts.onChange(device, applied)
        if (device === 'a' && applied.is === 'done') stopping.abort()
      },
    })
    expect(sent).toHaveLength(1)
    expect(outcomes.get('b')).toEqual({ is: 'stopped' })
    expect(outcomes.get('c')).toEqual({ is: 'stopped' })
  })
})
