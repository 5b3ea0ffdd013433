// Arrow keys in rows and columns, in both directions of writing.
import { describe, expect, it } from 'vitest'
import { indexAfterKey } from './arrowKeys.ts'

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter']
const from = (now: number, axis: 'row' | 'column', isRightToLeft: boolean) =>
  keys.map((key) => indexAfterKey(key, { now, count: 4, axis, isRightToLeft }))

describe('indexAfterKey', () => {
  it('follows the way a row is read', () => {
    expect(from(1, 'row', false)).toEqual([0, 2, undefined, undefined, 0, 3, undefined])
    expect(from(1, 'row', true)).toEqual([2, 0, undefined, undefined, 0, 3, undefined])
  })

  it('goes around the ends', () => {
    expect(from(0, 'row', true).slice(0, 2)).toEqual([1, 3])
    expect(from(3, 'row', false).slice(0, 2)).toEqual([2, 0])
  })

  it('knows only up and down in a column, whatever the direction of writing', () => {
    const column = [undefined, undefined, 0, 2, 0, 3, undefined]
    expect(from(1, 'column', false)).toEqual(column)
    expect(from(1, 'column', true)).toEqual(column)
  })
})
