// What Webex accepts can be chosen, whatever the browser calls it.
import { describe, expect, it } from 'vitest'
import { timeZones } from './timeZones.ts'

const listed = ['Asia/Calcutta', 'Europe/Kiev', 'Europe/London']

describe('time zones', () => {
  it.each(['Asia/Kolkata', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'Etc/UTC', 'UTC'])(
    'have %s beside the older name',
    (zone) => {
      const zones = timeZones(listed, '')
      expect(zones).toContain(zone)
      expect(zones).toEqual(expect.arrayContaining(listed))
    },
  )

  it('keep what is chosen, each once, by name', () => {
    const zones = timeZones(listed, 'Mars/Olympus')
    expect(zones).toContain('Mars/Olympus')
    expect(timeZones(listed, 'Europe/Kyiv')).toEqual([...new Set(timeZones(listed, ''))].sort())
  })

  it('can each be used here', () => {
    for (const zone of timeZones(Intl.supportedValuesOf('timeZone'), '')) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone).not.toThrow()
    }
  })
})
