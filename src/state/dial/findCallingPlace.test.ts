// Whose emergency numbers and prefixes count: the device's, the location's, the own number's.
import { describe, expect, it } from 'vitest'
import type { EndpointId, LocationId } from '../../domain/brand.ts'
import type { PlaceFacts } from '../../domain/dial/callingPlace.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import type { CallingProfile } from '../../webex/decode/callingProfile.ts'
import { decodeCallingProfile } from '../../webex/decode/callingProfile.ts'
import type { CallerFacts } from './findCallingPlace.ts'
import { findCallingPlace } from './findCallingPlace.ts'

const denied: Failure = { is: 'missingScope', scopes: [] }
const address = (country: string, city = 'Town') => ({
  street: '1 Road',
  city,
  state: '',
  postalCode: '1',
  country,
})
const london: PlaceFacts = { name: 'London', address: address('GB', 'London') }
const paris: PlaceFacts = { name: 'Paris', address: address('FR', 'Paris') }

function profileOf(parts: {
  mine?: CallingProfile
  device?: string
  places?: Readonly<Record<string, PlaceFacts>>
}) {
  const asked: string[] = []
  return {
    asked,
    mine: () => Promise.resolve(parts.mine ? ok(parts.mine) : fail(denied)),
    locationOfDevice: () =>
      Promise.resolve(parts.device ? ok(parts.device as LocationId) : fail(denied)),
    location(id: LocationId) {
      asked.push(id)
      const place = parts.places?.[id]
      return Promise.resolve(place ? ok(place) : fail(denied))
    },
  }
}

const nothing: CallerFacts = { numbers: [], mayReadLocations: false }
const atLondon: CallingProfile = { location: { id: 'l' as LocationId, ...london }, numbers: [] }
const desk = 'desk' as EndpointId

describe('where calls are placed from', () => {
  it('is the calling location, with its address for the notice', async () => {
    expect(await findCallingPlace(profileOf({ mine: atLondon }), nothing)).toEqual({
      region: 'GB',
      location: 'London',
      address: '1 Road, London, 1',
    })
  })

  it('is where the device stands, if that is elsewhere', async () => {
    const profile = profileOf({ mine: atLondon, device: 'p', places: { p: paris } })
    const facts = { ...nothing, device: desk, mayReadLocations: true }
    expect(await findCallingPlace(profile, facts)).toMatchObject({
      region: 'FR',
      location: 'Paris',
    })
  })

  it('names no place where the device stands elsewhere and nobody may read where', async () => {
    const profile = profileOf({ mine: atLondon, device: 'p', places: { p: paris } })
    expect(await findCallingPlace(profile, { ...nothing, device: desk })).toEqual({ region: 'GB' })
    expect(profile.asked).toEqual([])
  })

  it('is the location of the directory, read by its id where that is allowed', async () => {
    const profile = profileOf({ places: { l: london } })
    const facts = { ...nothing, location: 'l' as LocationId, mayReadLocations: true }
    expect(await findCallingPlace(profile, facts)).toMatchObject({ region: 'GB' })
  })

  it('is the country of the own number, where no address is known', async () => {
    const mine = { location: { name: 'Berlin' }, numbers: ['+4930123456'] }
    expect(await findCallingPlace(profileOf({ mine }), nothing)).toEqual({
      region: 'DE',
      location: 'Berlin',
    })
    expect(
      await findCallingPlace(profileOf({}), { ...nothing, numbers: ['2004', '+442079460018'] }),
    ).toEqual({ region: 'GB' })
  })

  it('is unknown where nothing tells: no language of a browser counts', async () => {
    expect(await findCallingPlace(profileOf({}), nothing)).toEqual({})
  })
})

describe('a calling profile', () => {
  it('is read with and without the address, and with nothing in it', () => {
    const wire = {
      location: { id: 'l', name: 'London', address: { address1: '1 Road', country: 'gb' } },
      phoneNumbers: [{ directNumber: '+1' }, { directNumber: '+2', primary: true }, {}, null],
    }
    expect(decodeCallingProfile(wire)).toMatchObject({
      value: { location: { address: { street: '1 Road', country: 'gb' } }, numbers: ['+2', '+1'] },
    })
    expect(decodeCallingProfile({ location: { id: 'l', name: 'x' } })).toEqual(
      ok({ location: { id: 'l', name: 'x' }, numbers: [] }),
    )
    expect(decodeCallingProfile({ location: null, phoneNumbers: 'none' }).ok).toBe(true)
    expect(decodeCallingProfile([]).ok).toBe(false)
  })
})
