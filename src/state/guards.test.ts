// Leaving is asked about where something runs, and nowhere else.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Guard } from './guards.ts'
import { guardForNavigation, holdGuard, isGuarded } from './guards.ts'

const at = (pathname: string, search = '') => ({ pathname, search })
const guard: Guard = { what: 'continues', isAt: ({ search }) => search.includes('view=import') }

describe('guards', () => {
  const listeners = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
  beforeAll(() => vi.stubGlobal('window', listeners))
  afterAll(() => vi.unstubAllGlobals())

  it('ask about leaving their own place, and about a reload, until they are given back', () => {
    const release = holdGuard(guard)
    const mine = at('/admin/users', '?view=import')
    expect(guardForNavigation(mine, at('/history'))).toBe(guard)
    expect(guardForNavigation(mine, at('/admin/users'))).toBe(guard)
    expect(guardForNavigation(mine, at('/admin/users', '?view=import&q=a'))).toBeUndefined()
    expect(guardForNavigation(at('/history'), at('/'))).toBeUndefined()
    expect(isGuarded()).toBe(true)
    expect(listeners.addEventListener).toHaveBeenCalledWith('beforeunload', expect.any(Function))
    release()
    expect(guardForNavigation(mine, at('/history'))).toBeUndefined()
    expect(isGuarded()).toBe(false)
    expect(listeners.removeEventListener).toHaveBeenCalledOnce()
  })
})
