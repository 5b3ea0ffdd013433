// What is wrong with a user who is to be, and what is sent.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LicenceId, PersonId } from '../brand.ts'
import type { User } from './user.ts'
import type { UserDraft } from './userDraft.ts'
import {
  draftProblems,
  emptyDraft,
  knownOf,
  newUserBody,
  userNumber,
  withWholeNumber,
} from './userDraft.ts'

const ann: User = {
  id: 'ann' as PersonId,
  name: 'Ann Lee',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'Ann.Lee@x.example',
  extension: '2001',
  number: '+14085550100',
  licences: [],
  roles: [],
  isInvited: false,
}
const licences = [
  { id: 'free' as LicenceId, name: 'Webex Calling - Professional', total: 5, used: 3 },
  { id: 'gone' as LicenceId, name: 'Webex Calling - Standard', total: 2, used: 2 },
]
const known = knownOf([ann], licences)
const bo: UserDraft = { ...emptyDraft, email: 'bo@x.example', firstName: 'Bo' }
const caller: UserDraft = { ...bo, licence: 'free', location: 'l1', extension: '2002' }

describe('draftProblems', () => {
  it.each<readonly [Partial<UserDraft>, object]>([
    [{}, {}],
    [{ email: ' ' }, { email: 'noAddress' }],
    [{ email: 'bo@x' }, { email: 'badAddress' }],
    [{ email: 'bo@x.example, cy@x.example' }, { email: 'badAddress' }],
    [{ email: 'ANN.lee@X.example' }, { email: 'takenAddress' }],
    [{ firstName: ' ' }, { firstName: 'noName' }],
    [{ firstName: '', lastName: 'Day' }, {}],
    [{ licence: 'gone' }, { licence: 'noUnits' }],
    [{ licence: 'other' }, { licence: 'unknownLicence' }],
    [{ location: '' }, { location: 'noLocation' }],
    [{ extension: '' }, { extension: 'noReach' }],
    [{ extension: '', number: '+442079460001' }, {}],
    [{ extension: '2001' }, { extension: 'takenExtension' }],
    [{ extension: '2' }, { extension: 'badExtension' }],
    [{ extension: '8#1' }, { extension: 'badExtension' }],
    [{ number: '12345' }, { number: 'badNumber' }],
    [{ number: '(408) 555-0100' }, { number: 'takenNumber' }],
    [{ number: '00442079460001' }, {}],
  ])('%j', (change, problems) => {
    expect(draftProblems({ ...caller, ...change }, known)).toEqual(problems)
  })

  it('asks for nothing of calling where none is wanted', () => {
    expect(draftProblems({ ...bo, extension: '2001', location: '' }, known)).toEqual({})
  })

  it('lets whoever is changed keep what is theirs', () => {
    expect(
      draftProblems({ ...caller, extension: '2001' }, knownOf([ann], licences, { except: ann })),
    ).toEqual({})
  })
})

describe('newUserBody', () => {
  it('is no more than a name and an address, without calling', () => {
    expect(newUserBody({ ...bo, extension: '2002', location: 'l1' })).toEqual({
      emails: ['bo@x.example'],
      displayName: 'Bo',
      firstName: 'Bo',
    })
  })

  it('has nothing in it that cannot be seen', () => {
    const typed = {
      ...bo,
      email: '\u200bbo@x.example\u00a0',
      firstName: 'B\u200bo',
      title: '\u202aLead\u202c',
    }
    expect(draftProblems(typed, known)).toEqual({})
    expect(newUserBody(typed)).toEqual({
      emails: ['bo@x.example'],
      displayName: 'Bo',
      firstName: 'Bo',
      title: 'Lead',
    })
    expect(draftProblems({ ...bo, email: '\u200bann.lee@x.example' }, known)).toEqual({
      email: 'takenAddress',
    })
    expect(draftProblems({ ...bo, firstName: '\u200b' }, known)).toEqual({ firstName: 'noName' })
  })

  it('has the location with each licence of calling', () => {
    const wanted = { ...caller, number: '+44 20 7946 0001', lastName: ' Day ', title: 'Lead' }
    expect(newUserBody(wanted)).toEqual({
      emails: ['bo@x.example'],
      displayName: 'Bo Day',
      firstName: 'Bo',
      lastName: 'Day',
      title: 'Lead',
      licenses: ['free'],
      locationId: 'l1',
      extension: '2002',
      phoneNumbers: [{ type: 'work', value: '+442079460001' }],
    })
  })
})

describe('the number of a user', () => {
  it('is the same however ten digits are written', () => {
    const digits = fc.stringMatching(/^[2-9]\d{9}$/)
    const between = fc.constantFrom('', ' ', '-', '.', ') ')
    fc.assert(
      fc.property(digits, between, (ten, sign) => {
        const written = `${ten.slice(0, 3)}${sign}${ten.slice(3)}`
        expect(userNumber(written)).toBe(`+1${ten}`)
      }),
    )
  })
  it.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', 'US', '+442079460018'],
    ['+39 (0)6 698 12345', 'GB', '+390669812345'],
    ['00 49 30 123456', 'US', '+4930123456'],
    ["'+49 30 123456", 'US', '+4930123456'],
    ['\u202a+1\u00a0408\u2009555\u200b0188\u202c', 'GB', '+14085550188'],
    ['＋１４０８５５５０１８８', 'GB', '+14085550188'],
    ['2079460018', 'GB', '2079460018'],
    ['+1 408 555 0188 x12', 'US', '+1 408 555 0188 x12'],
    ['4.42E+11', 'GB', '4.42E+11'],
    ['', 'GB', ''],
  ])('%j at a location in %s is %s', (typed, region, number) => {
    expect(userNumber(typed, region)).toBe(number)
  })

  it('has the country of the location, which is sent and compared', () => {
    const london = { id: 'london', address: { country: 'gb' } }
    const bea: User = { ...ann, id: 'bea' as PersonId, number: '+442079460018' }
    const there = knownOf([bea], licences, { locations: [london] })
    const wanted = { ...caller, location: 'london', number: '020 7946 0018' }
    expect(draftProblems(wanted, there)).toEqual({ number: 'takenNumber' })
    const free = withWholeNumber({ ...wanted, number: '020 7946 0019' }, there)
    expect(draftProblems(free, there)).toEqual({})
    expect(newUserBody(free)).toMatchObject({
      phoneNumbers: [{ type: 'work', value: '+442079460019' }],
    })
  })
})
