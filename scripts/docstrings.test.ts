import ts from 'typescript'
import { expect, it } from 'vitest'
import { undocumented } from './docstrings.ts'

const missing = (code: string) =>
  undocumented(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true))

it('accepts docstrings, options, and a factory of a described type', () => {
  expect(
    missing(`
      /** Starts at 0. */
      export type Counter = { next(): number }
      export type CounterOptions = { readonly from: number }
      export function createCounter(options: CounterOptions): Counter { return make(options) }
      const inner = 1`),
  ).toEqual([])
})

it('names exports without a docstring, with the line', () => {
  expect(
    missing(`export const LIMIT = 3
// No docstring.
export function read(): void {}
export type Found = string`),
  ).toEqual([
    '1: `LIMIT` has no docstring',
    '3: `read` has no docstring',
    '4: `Found` has no docstring',
  ])
})
