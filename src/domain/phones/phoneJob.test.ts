// Jobs: their two words become one state, and their errors a table.
import { describe, expect, it } from 'vitest'
import type { LocationId } from '../brand.ts'
import { hoursOf, hotelingBody } from './ownedPhones.ts'
import { errorsCsv, hasErrors, isOver, jobStateOf } from './phoneJob.ts'
import { phoneModelOf, type PhoneModel } from './phoneModel.ts'

describe('the state of a job', () => {
  it.each([
    ['STARTING', 'UNKNOWN', 'starting'],
    ['STARTED', 'UNKNOWN', 'running'],
    ['COMPLETED', 'COMPLETED', 'completed'],
    ['COMPLETED', 'COMPLETED_WITH_ERRORS', 'completedWithErrors'],
    ['FAILED', 'FAILED', 'failed'],
    ['FAILED', undefined, 'failed'],
    ['COMPLETED', undefined, 'completed'],
    ['COMPLETED', 'STOPPED', 'stopped'],
    ['SOMETHING', 'UNKNOWN', 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('%s and %s: %s', (status, exit, state) => {
    expect(jobStateOf(status, exit)).toBe(state)
  })

  it('says whether it is over, and whether there are errors to read', () => {
    expect(isOver({ state: 'running' })).toBe(false)
    expect(isOver({ state: 'unknown' })).toBe(true)
    expect(hasErrors({ state: 'completedWithErrors' })).toBe(true)
    expect(hasErrors({ state: 'completed' })).toBe(false)
  })
})

it('errors become a table that no spreadsheet runs', () => {
  const csv = errorsCsv(
    [
      { description: '=cmd()', code: '27660', location: 'l' as LocationId },
      { description: 'Device is busy, again' },
    ],
    (location) => (location === undefined ? '' : 'Berlin'),
  )
  const [head, first, second] = csv.split('\r\n')
  expect(head).toBe('\ufeffDescription,Code,Location,Tracking ID')
  expect(first).toBe('"\'=cmd()",27660,Berlin,')
  expect(second).toBe('"Device is busy, again",,,')
})

it('hours of guests are whole and within what Webex takes', () => {
  expect(['0', '1', '999', '1000', 'x', ' 8 '].map(hoursOf)).toEqual([
    ...[undefined, 1, 999, undefined, undefined, 8],
  ])
  expect(hotelingBody({ isOn: true })).toEqual({ enabled: true, limitGuestUse: false })
  expect(hotelingBody({ isOn: true, hours: 8 })).toMatchObject({ guestHoursLimit: 8 })
})

it('a model is found by either name, however it is spaced', () => {
  const models = [
    { model: 'DMS Cisco 8845', name: 'Cisco 8845' },
    { model: 'DMS ATA192', name: 'ATA192' },
  ] as PhoneModel[]
  expect(phoneModelOf(models, 'Cisco 8845')?.model).toBe('DMS Cisco 8845')
  expect(phoneModelOf(models, 'DMS Cisco 8845')?.model).toBe('DMS Cisco 8845')
  expect(phoneModelOf(models, 'ATA 192')?.model).toBe('DMS ATA192')
  expect(phoneModelOf(models, 'Cisco 8')).toBeUndefined()
})
