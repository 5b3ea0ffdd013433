// Users: what a change sends back, whom the filters leave, and when licences run out.
import { describe, expect, it } from 'vitest'
import type { LicenceId, LocationId, PersonId } from '../brand.ts'
import { callingLicences, freeUnits, hasCalling, isNearEnd, shortLicenceName } from './licence.ts'
import type { User } from './user.ts'
import { userBody, userEdits } from './user.ts'
import { foundUsers, userFilterOf } from './userFilter.ts'

const calling = { id: 'c' as LicenceId, name: 'Webex Calling - Professional', total: 100, used: 90 }
const rooms = { id: 'w' as LicenceId, name: 'Webex Calling - Workspaces', total: 5, used: 5 }
const licences = [calling, rooms, { id: 'm' as LicenceId, name: 'Messaging', used: 7 }]

const ann: User = {
  id: 'ann' as PersonId,
  name: 'Ann Lee',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'ann@x.example',
  extension: '2001',
  number: '+14085550100',
  location: 'l1' as LocationId,
  licences: [calling.id],
  roles: [],
  department: 'Sales',
  isInvited: false,
}
const bo: User = {
  id: 'bo' as PersonId,
  name: 'Bo Day',
  firstName: 'Bo',
  lastName: 'Day',
  licences: ['m' as LicenceId],
  roles: [],
  isInvited: true,
}

describe('userBody', () => {
  const record = {
    id: 'ann',
    emails: ['ann@x.example'],
    phoneNumbers: [{ type: 'work_extension', value: '2001' }],
    locationId: 'l1',
    manager: 'Cy',
    addresses: [{ type: 'work', country: 'US' }],
    avatar: null,
    licenses: ['c'],
    loginEnabled: 'false',
    status: 'active',
    lastModified: '2024-01-15T09:00:00.000Z',
  }
  it('keeps what is not edited, and sends nothing that a PUT does not take', () => {
    const edits = { ...userEdits(ann), title: 'Lead', number: '' }
    expect(userBody(record, edits)).toEqual({
      emails: ['ann@x.example'],
      manager: 'Cy',
      addresses: [{ type: 'work', country: 'US' }],
      licenses: ['c'],
      displayName: 'Ann Lee',
      firstName: 'Ann',
      lastName: 'Lee',
      department: 'Sales',
      title: 'Lead',
      extension: '2001',
      loginEnabled: false,
    })
  })
  it('makes the name that others see of the others where it is emptied', () => {
    const body = userBody({}, { ...userEdits(ann), displayName: ' ', firstName: 'Anna' })
    expect(body['displayName']).toBe('Anna Lee')
  })
})

describe('licences', () => {
  it('are of calling by their name, those of workspaces not', () => {
    expect(callingLicences(licences)).toEqual([calling])
    expect(shortLicenceName(calling)).toBe('Professional')
    expect([hasCalling(ann, licences), hasCalling(bo, licences)]).toEqual([true, false])
  })
  it.each([
    [{ total: 100, used: 94 }, 6, false],
    [{ total: 100, used: 95 }, 5, true],
    [{ total: 8, used: 5 }, 3, false],
    [{ total: 8, used: 6 }, 2, true],
    [{ total: 8, used: 9 }, 0, true],
    [{ total: 0, used: 0 }, 0, false],
    [{ used: 900 }, Infinity, false],
  ])('%j has %d left', (units, left, isNear) => {
    const licence = { id: 'x' as LicenceId, name: 'X', ...units }
    expect([freeUnits(licence), isNearEnd(licence)]).toEqual([left, isNear])
  })
})

describe('foundUsers', () => {
  const found = (address: string) =>
    foundUsers(
      [ann, bo],
      userFilterOf((name) => new URLSearchParams(address).get(name)),
      licences,
    ).map(({ id }) => id)

  it.each([
    ['', ['ann', 'bo']],
    ['q=LEE sales', ['ann']],
    ['q=ann day', []],
    ['q=(408) 555', ['ann']],
    ['q=2001', ['ann']],
    ['calling=with', ['ann']],
    ['calling=without', ['bo']],
    ['licence=m', ['bo']],
    ['location=l1', ['ann']],
    ['status=invited', ['bo']],
    ['status=invited&calling=with', []],
  ])('%s', (address, ids) => {
    expect(found(address)).toEqual(ids)
  })
})
