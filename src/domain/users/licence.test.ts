// Licences by what they are for: their names change (docs/webex/facts.md 12.1).
import { describe, expect, it } from 'vitest'
import type { LicenceId } from '../brand.ts'
import { isCallingLicence, shortLicenceName } from './licence.ts'

const licence = (name: string) => ({ id: name as LicenceId, name, used: 0 })

describe('a license', () => {
  it.each([
    ['Webex Calling - Professional', true],
    ['Webex Calling - Standard', true],
    ['Webex Calling', true],
    ['Professional - Webex Calling', true],
    ['Webex Suite', true],
    ['Webex Suite - Webex Calling', true],
    ['Customer Assist', true],
    ['CX Essentials', true],
    ['Customer Experience - Essential', true],
    ['Webex Calling - Workspaces', false],
    ['Common Area Calling', false],
    ['Webex Common Area Calling', false],
    ['Webex Meetings Suite', false],
    ['Messaging', false],
    ['Webex Events 1000', false],
  ])('%s lets a person call: %s', (name, is) => {
    expect(isCallingLicence(licence(name))).toBe(is)
  })

  it('has a short name among those of calling', () => {
    expect(shortLicenceName(licence('Webex Calling - Professional'))).toBe('Professional')
    expect(shortLicenceName(licence('Webex Suite - Webex Calling'))).toBe('Webex Suite')
    expect(shortLicenceName(licence('Webex Calling'))).toBe('Webex Calling')
  })
})
