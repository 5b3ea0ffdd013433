// Which entry is highlighted, and who sees which.
import { expect, test } from 'vitest'
import { countInBar, entriesFor, isCurrent, navigation } from './navigation.ts'
import { pageOf, pageRows } from './paths.ts'

const nobody = { administrators: false, supervisors: false }
const everything = { administrators: true, supervisors: true }

test('every page highlights exactly one entry', () => {
  for (const { path } of pageRows) {
    const current = navigation.filter((entry) => isCurrent(entry, path))
    expect(current, path).toHaveLength(1)
  }
})

test('an address below a page highlights its entry, one that only begins alike does not', () => {
  const at = (pathname: string) =>
    navigation.filter((entry) => isCurrent(entry, pathname)).map(({ page }) => page)
  expect(at('/devices/x')).toEqual(['devices'])
  expect(at('/reports')).toEqual(['devices'])
  expect(at('/admin/users')).toEqual(['admin'])
  expect(at('/historyX')).toEqual([])
  expect(at('/nowhere')).toEqual([])
})

test('Team is for supervisors, Admin for administrators', () => {
  const names = (of: typeof nobody) => entriesFor(of).map(({ page }) => page)
  expect(names(nobody)).not.toContain('team')
  expect(names(nobody)).not.toContain('admin')
  expect(names(everything)).toEqual(navigation.map(({ page }) => page))
})

test('the bar of a phone holds five entries at most, More among them', () => {
  const [first] = navigation
  if (!first) throw new Error('the navigation is empty')
  const many = (count: number) => Array.from({ length: count }, () => first)
  expect(countInBar(many(5))).toBe(5)
  expect(countInBar(many(6))).toBe(4)
})

test('a page has its title also below its own address, where it has such addresses', () => {
  expect(pageOf('/history')?.label).toBe('nav.history')
  expect(pageOf('/history/')?.label).toBe('nav.history')
  expect(pageOf('/history/x')).toBeUndefined()
  expect(pageOf('/nowhere')).toBeUndefined()
})
