import ts from 'typescript'
import { expect, it } from 'vitest'
import { looseQueries } from './queryKeys.ts'

const linesOf = (code: string) =>
  looseQueries(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true))

it('accepts queries that are described once', () => {
  expect(
    linesOf(`
      const nameQuery = (id) => queryOptions({ queryKey: ['name', id], queryFn: () => read(id) })
      useQuery(nameQuery(id))
      useQuery({ ...nameQuery(id), enabled: isAllowed })
      cache.invalidateQueries({ queryKey: nameQuery(id).queryKey })`),
  ).toEqual([])
})

it('finds a query and a key that are written a second time', () => {
  expect(
    linesOf(`useQuery({ queryKey: key, queryFn: () => 1 })
cache.invalidateQueries({ queryKey: ['name', id] })
cache.setQueryData(['name', id], 1)`),
  ).toEqual([
    '1: a query without `queryOptions`',
    '1: `queryFn` outside of `queryOptions`',
    '2: a query key outside of `queryOptions`',
    '3: a query key written out',
  ])
})
