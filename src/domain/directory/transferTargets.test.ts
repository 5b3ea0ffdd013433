import { describe, expect, it } from 'vitest'
import type { Party } from '../calls/party.ts'
import { transferTargets } from './transferTargets.ts'

const party = (name: string, address: string): Party => ({
  is: 'known',
  name,
  address,
  reach: 'location',
})

describe('transfer targets', () => {
  it('are favorites first, then recent callers with a name, each number once', () => {
    const favorites = [
      { name: 'Ben', number: '2002' },
      { name: 'Zoe', number: '+1 202 555 0188' },
    ]
    const recent = [
      { party: party('Zoe Plumber', '+12025550188') },
      { party: party('Ann', '2004') },
      { party: { is: 'private' } as const },
      { party: party('Ann again', '2004') },
      { party: { is: 'known', address: '2005', reach: 'location' } as const },
      { party: party('Harbour Travel', '+442079460123') },
    ]
    const caller = party('Harbour Travel', '+442079460123')
    expect(
      transferTargets(favorites, recent, { caller, region: 'US' }).map(({ name }) => name),
    ).toEqual(['Ben', 'Zoe', 'Ann'])
  })
})
