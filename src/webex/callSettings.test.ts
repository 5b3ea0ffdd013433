// My call settings: no description covers them, so docs/webex/facts.md 3.10 and the simulator's
// shapes do.
import { describe, expect, it } from 'vitest'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { createCallSettingsResource } from './resources/callSettings.ts'
import { settingsOperations } from './settingsOperations.ts'

const base = 'https://webex.test/v1/telephony/config/people/me/settings'

/** A resource whose cloud answers this, and what was sent. */
function settings(body: unknown = {}) {
  const cloud = fakeCloud({ body })
  return { resource: createCallSettingsResource(clientOf(cloud.send)), requests: cloud.requests }
}

describe('my call settings', () => {
  it('sends every request of its table, and no other', async () => {
    const { resource, requests } = settings({ selected: {} })
    const number = { number: '+12025550177', name: 'Mobile', isOn: true }
    for (const name of ['doNotDisturb', 'forwarding', 'voicemail', 'callWaiting'] as const) {
      await resource.read(name)
      await resource.write(name, {})
    }
    await Promise.all([resource.read('callerId'), resource.write('callerId', { isHidden: true })])
    await Promise.all([resource.callerIds(), resource.callerId(), resource.read('reach')])
    await resource.chooseCallerId({ type: 'CALL_QUEUE', id: 'q' })
    await resource.addReachNumber(number)
    await resource.changeReachNumber('n', number)
    await resource.removeReachNumber('n')
    const sent = requests.map(({ method, url }) => `${method} ${url.replace(/n$/, 'n')}`)
    const own = Object.values(settingsOperations).map(
      ({ method, path }) =>
        `${method} https://webex.test/v1${path.replace('{phoneNumberId}', 'n')}`,
    )
    expect([...new Set(sent)].sort()).toEqual([...own].sort())
    expect(sent.every((one) => one.includes(` ${base}/`))).toBe(true)
  })

  it('sends of a change what it names', async () => {
    const { resource, requests } = settings()
    await resource.write('voicemail', { takesAll: true })
    await resource.write('forwarding', {
      noAnswer: { isOn: true, to: '2001', isToVoicemail: false, rings: 4, mostRings: 15 },
    })
    const noAnswer = {
      enabled: true,
      destination: '2001',
      destinationVoicemailEnabled: false,
      numberOfRings: 4,
    }
    expect(requests.map(({ body }) => JSON.parse(body ?? '') as unknown)).toEqual([
      { sendAllCalls: { enabled: true } },
      { callForwarding: { noAnswer } },
    ])
  })

  it('reads what is missing as off, and rings within their bounds', async () => {
    const { resource } = settings({ callForwarding: { noAnswer: { numberOfRings: 99 } } })
    const off = { isOn: false, isToVoicemail: false }
    expect(await resource.read('forwarding')).toMatchObject({
      ok: true,
      value: {
        always: off,
        busy: off,
        noAnswer: { ...off, rings: 15, mostRings: 15 },
        unreachable: off,
      },
    })
    expect(await resource.read('doNotDisturb')).toMatchObject({ ok: true, value: { isOn: false } })
  })

  it('names what it cannot do without', async () => {
    const { resource } = settings({})
    expect(await resource.read('forwarding')).toMatchObject({
      ok: false,
      error: { is: 'badAnswer', field: 'callForwarding' },
    })
    expect(await resource.callerId()).toMatchObject({
      ok: false,
      error: { is: 'badAnswer', field: 'selected' },
    })
  })

  it('leaves a number without id or digits out', async () => {
    const { resource } = settings({ numbers: [{ id: 'a' }, { id: 'b', phoneNumber: '+1' }] })
    const numbers = [{ id: 'b', number: '+1', name: '', isOn: false }]
    expect(await resource.read('reach')).toMatchObject({ ok: true, value: { numbers } })
  })
})
