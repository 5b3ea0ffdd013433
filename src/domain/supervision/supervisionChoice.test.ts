// What the team view offers to choose from, and which of it is chosen.
import { describe, expect, it } from 'vitest'
import type { LocationId, PersonId } from '../brand.ts'
import type { Person } from '../person/person.ts'
import { chosenOption, teamOptions } from './supervisionChoice.ts'
import type { WallChoice } from '../wall/wallChoice.ts'
import { everybody } from '../wall/wallChoice.ts'

const person = (name: string, department?: string, location?: string): Person => ({
  id: name as PersonId,
  name,
  email: `${name}@example.com`,
  numbers: [],
  roles: [],
  ...(department !== undefined && { department }),
  ...(location !== undefined && { location: location as LocationId }),
})
const people = [person('ana', 'Sales', 'york'), person('ben', 'Sales'), person('cy', 'Support')]
const sales: WallChoice = { is: 'team', name: 'Sales' }
const two: WallChoice = { is: 'list', people: ['ana', 'cy'] }

describe('whom the team view can show', () => {
  it('is everybody, teams, locations and what was kept, with who is in each', () => {
    const options = teamOptions(people, [{ name: 'My two', choice: two }], everybody)
    expect(options.map(({ choice, kept }) => kept ?? choice.is)).toEqual([
      ...['everybody', 'team', 'team', 'location', 'My two'],
    ])
    expect(options.map((option) => option.people.length)).toEqual([3, 2, 1, 1, 2])
  })

  it('has what the address chose, even where nobody is in it', () => {
    const gone: WallChoice = { is: 'team', name: 'Gone' }
    for (const chosen of [two, gone]) {
      const options = teamOptions(people, [], chosen)
      expect(chosenOption(options, chosen, undefined)?.choice).toEqual(chosen)
    }
    expect(new Set(teamOptions(people, [], gone).map(({ key }) => key)).size).toBe(5)
  })

  it('is called as the address calls it, where that was kept', () => {
    const options = teamOptions(people, [{ name: 'Ours', choice: sales }], sales)
    expect(chosenOption(options, sales, undefined)?.kept).toBeUndefined()
    expect(chosenOption(options, sales, 'Ours')?.kept).toBe('Ours')
    expect(chosenOption(options, sales, 'Other')?.kept).toBeUndefined()
  })
})
