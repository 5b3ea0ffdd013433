// Named choices and locations: each name once, renamed and removed; broken storage loses little.
import { describe, expect, it } from 'vitest'
import type { LocationId } from '../brand.ts'
import { everybody } from './wallChoice.ts'
import { noNames, wallNamesFrom, withChoice, withLocation, withoutChoice } from './wallNames.ts'

const desk = { is: 'list', people: ['ana@example.com'] } as const
const sales = { is: 'team', name: 'Sales' } as const
const rome = 'rome' as LocationId

describe('named choices', () => {
  const both = [
    { name: 'Sales floor', choice: sales },
    { name: 'Front desk', choice: desk },
  ].reduce((names, named) => withChoice(names, named), noNames)

  it('are kept by name, each name once however it is written', () => {
    expect(both.choices.map(({ name }) => name)).toEqual(['Front desk', 'Sales floor'])
    const again = withChoice(both, { name: 'front DESK', choice: sales })
    expect(again.choices).toEqual([
      { name: 'front DESK', choice: sales },
      { name: 'Sales floor', choice: sales },
    ])
  })

  it('can be called otherwise, and removed', () => {
    const renamed = withChoice(both, { name: 'Reception', choice: desk }, 'Front desk')
    expect(renamed.choices.map(({ name }) => name)).toEqual(['Reception', 'Sales floor'])
    expect(withoutChoice(renamed, 'reception').choices).toEqual([
      { name: 'Sales floor', choice: sales },
    ])
  })

  it('come back from storage; what is broken is left out alone', () => {
    const named = withLocation(both, { id: rome, name: 'Rome' })
    expect(wallNamesFrom(JSON.parse(JSON.stringify(named)))).toEqual(named)
    const broken = {
      choices: [null, 7, { name: ' ' }, { name: 'Odd', choice: { is: 'team' } }, ...both.choices],
      locations: [{ id: '', name: 'Nowhere' }, { name: 'x' }, { id: rome, name: ' Rome ' }],
    }
    expect(wallNamesFrom(broken)).toEqual({
      choices: [both.choices[0], { name: 'Odd', choice: everybody }, both.choices[1]],
      locations: [{ id: rome, name: 'Rome' }],
    })
    expect([undefined, 'x', { choices: 3, locations: {} }].map(wallNamesFrom)).toEqual([
      noNames,
      noNames,
      noNames,
    ])
  })
})

describe('named locations', () => {
  it('have one name, or none again', () => {
    const named = withLocation(noNames, { id: rome, name: 'Roma' })
    const renamed = withLocation(named, { id: rome, name: 'Rome' })
    expect(renamed.locations).toEqual([{ id: rome, name: 'Rome' }])
    expect(withLocation(renamed, { id: rome, name: '' })).toEqual(noNames)
  })
})
