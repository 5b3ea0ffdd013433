// What a location's form may send, by the kind of location.
import { describe, expect, it } from 'vitest'
import type { LocationId } from '../brand.ts'
import type { Location } from './location.ts'
import { badLocation, floorLabel, locationEdits } from './location.ts'

const known: Location = {
  kind: 'location',
  id: 'l' as LocationId,
  name: 'Oslo',
  timeZone: 'Europe/Oslo',
  language: 'nb_no',
  address: { street: '1 Ring', city: 'Oslo', state: 'Oslo', postalCode: '0150', country: 'NO' },
}

describe('the form of a location', () => {
  it('begins with what is known, which is good as it is', () => {
    const edits = locationEdits(known)
    expect(edits).toMatchObject({ name: 'Oslo', announcementLanguage: 'nb_no', latitude: '' })
    expect(badLocation('location', edits)).toBeUndefined()
  })

  it('names the first thing that is missing', () => {
    expect(badLocation('location', locationEdits())).toBe('noName')
    const edits = locationEdits(known)
    const without = (address: object) => ({ ...edits, address: { ...edits.address, ...address } })
    expect(badLocation('location', without({ city: ' ' }))).toBe('noCity')
    expect(badLocation('location', { ...edits, timeZone: '' })).toBe('noTimeZone')
    expect(badLocation('location', without({ country: 'Norway' }))).toBe('badCountry')
  })

  it('wants coordinates of older organisations, and none or two of today’s', () => {
    const edits = locationEdits(known)
    expect(badLocation('workspaceLocation', edits)).toBe('badCoordinates')
    const placed = { ...edits, latitude: '59.91', longitude: '10.75' }
    expect(badLocation('workspaceLocation', placed)).toBeUndefined()
    expect(badLocation('location', { ...edits, latitude: '59.91' })).toBe('badCoordinates')
    expect(badLocation('location', { ...placed, latitude: '91' })).toBe('badCoordinates')
  })
})

it('a floor is called by its number, and its name where that says more', () => {
  expect(floorLabel({ number: 4 })).toBe('4')
  expect(floorLabel({ number: 4, name: '4' })).toBe('4')
  expect(floorLabel({ number: 0, name: 'Canteen' })).toBe('0 · Canteen')
})
