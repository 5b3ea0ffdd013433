// Faults are noted each time and told once.
import { describe, expect, it } from 'vitest'
import { createRuntime } from './runtime.ts'

const runtimeForTests = () => createRuntime({ clock: { now: () => 1_000 } })

describe('createRuntime', () => {
  it('tells the same fault once, also after it was dismissed', () => {
    const { report, dismiss, store } = runtimeForTests()
    report(new Error('x'), 'poller')
    expect(store.getState().unread).toMatchObject({ where: 'poller', at: 1_000 })
    dismiss()
    report(new Error('x'), 'poller')
    expect(store.getState().unread).toBeUndefined()
    expect(store.getState().faults).toMatchObject([{ count: 2, at: 1_000 }])
  })

  it('keeps the first on the screen while others follow', () => {
    const { report, store } = runtimeForTests()
    const first = new Error('first')
    report(first, 'page')
    report(new Error('second'), 'page')
    expect(store.getState().unread?.error).toBe(first)
    expect(store.getState().faults).toHaveLength(2)
  })

  it('only notes what the screen tells by itself', () => {
    const { note, store } = runtimeForTests()
    note(new Error('x'), 'screen')
    expect(store.getState()).toMatchObject({ unread: undefined, faults: [{ count: 1 }] })
  })

  it('keeps a limited number, and the first of them', () => {
    const { report, store } = runtimeForTests()
    for (let index = 0; index < 50; index += 1) report(new Error(`${index}`), 'page')
    const { faults } = store.getState()
    expect(faults).toHaveLength(20)
    expect(faults[0]?.error).toMatchObject({ message: '0' })
  })

  it('takes what was cancelled for no fault', () => {
    const { report, store } = runtimeForTests()
    report(new DOMException('left', 'AbortError'), 'page')
    expect(store.getState().faults).toEqual([])
  })
})
