// The name of a file, as the header of its answer has it.
import { expect, it } from 'vitest'
import { nameIn } from './files.ts'

it.each([
  ['attachment; filename="plan.png"', 'plan.png'],
  ['attachment; filename=plan.png', 'plan.png'],
  ['attachment; filename="a \\"b\\".txt"', 'a "b".txt'],
  ['attachment; filename="x.txt"; filename*=UTF-8\'\'Gr%C3%BC%C3%9Fe.txt', 'Grüße.txt'],
  ['attachment; filename="x.txt"; filename*=UTF-8\'\'%E0%A4%A', 'x.txt'],
  ['inline', undefined],
  ['', undefined],
])('%j names %j', (header, name) => {
  expect(nameIn(header)).toBe(name)
})
