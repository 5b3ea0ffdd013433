// Saving workspaces, locations and floors: nothing of somebody else's is undone.
import { describe, expect, it, vi } from 'vitest'
import type { FloorId, LocationId, WorkspaceId } from '../../domain/brand.ts'
import type { Floor, Location } from '../../domain/places/location.ts'
import { floorForm, locationEdits } from '../../domain/places/location.ts'
import type { Workspace } from '../../domain/places/workspace.ts'
import { formOf } from '../../domain/places/workspaceForm.ts'
import { ok } from '../../domain/result.ts'
import { saveFloor, saveLocation, saveWorkspace } from './editPlaces.ts'

describe('saving a workspace', () => {
  const workspace: Workspace = {
    id: 'w' as WorkspaceId,
    name: 'Ada',
    type: 'huddle',
    calling: 'freeCalling',
    capacity: 4,
    hotdesking: false,
  }
  const base = formOf(workspace)
  const setUp = (now: Partial<Workspace>) => {
    const replace = vi.fn((..._: unknown[]) => Promise.resolve(ok(workspace)))
    return { find: () => Promise.resolve(ok({ ...workspace, ...now })), replace }
  }

  it('keeps the fields that somebody else has changed since', async () => {
    const resource = setUp({ name: 'Ada L.', notes: 'Key at the desk', hotdesking: true })
    const wanted = { ...base, capacity: '6' }
    const saved = await saveWorkspace(resource, workspace.id, { base, wanted })
    expect(saved).toMatchObject(ok({ is: 'saved', others: 3 }))
    expect(resource.replace).toHaveBeenCalledExactlyOnceWith(
      workspace.id,
      expect.objectContaining({
        displayName: 'Ada L.',
        notes: 'Key at the desk',
        hotdeskingStatus: 'on',
        capacity: 6,
      }),
    )
  })

  it('asks about a field that both have changed, and sends nothing', async () => {
    const resource = setUp({ capacity: 8 })
    const wanted = { ...base, capacity: '6' }
    const saved = await saveWorkspace(resource, workspace.id, { base, wanted })
    expect(saved).toEqual(ok({ is: 'changedElsewhere', theirs: { ...base, capacity: '8' } }))
    expect(resource.replace).not.toHaveBeenCalled()
  })

  it('sends nothing where both together are what Webex refuses', async () => {
    // Theirs has no location any more, where the floor of mine would be.
    const before = { ...workspace, location: 'l' as LocationId, floor: 'f1' }
    const resource = { ...setUp({}), find: () => Promise.resolve(ok(workspace)) }
    const wanted = { ...formOf(before), floor: 'f2' }
    const saved = await saveWorkspace(resource, workspace.id, { base: formOf(before), wanted })
    expect(saved).toMatchObject(ok({ is: 'changedElsewhere' }))
    expect(resource.replace).not.toHaveBeenCalled()
  })
})

describe('saving a location', () => {
  const bern = {
    street: 'Aare 1',
    city: 'Bern',
    state: 'BE',
    postalCode: '3000',
    country: 'CH',
  }
  const location: Location = {
    kind: 'location',
    id: 'l' as LocationId,
    name: 'Bern',
    timeZone: 'Europe/Zurich',
    language: 'de_de',
    address: bern,
  }
  const base = locationEdits(location)
  const setUp = (now: Partial<Location>) => {
    const change = vi.fn((..._: unknown[]) => Promise.resolve(ok<void>(undefined)))
    return { find: () => Promise.resolve(ok({ ...location, ...now })), change }
  }

  it('merges fields of the address one by one', async () => {
    const address = { ...bern, street: 'Aare 2' }
    const resource = setUp({ name: 'Bern West', address })
    const wanted = { ...base, address: { ...base.address, postalCode: '3011' } }
    const saved = await saveLocation(resource, location, { base, wanted })
    expect(saved).toMatchObject(ok({ is: 'saved', others: 2 }))
    expect(resource.change).toHaveBeenCalledExactlyOnceWith(
      location,
      expect.objectContaining({
        name: 'Bern West',
        address: { ...base.address, street: 'Aare 2', postalCode: '3011' },
      }),
    )
  })

  it('asks about a field that both have changed, and sends nothing', async () => {
    const resource = setUp({ name: 'Bern West' })
    const wanted = { ...base, name: 'Bern Ost' }
    const saved = await saveLocation(resource, location, { base, wanted })
    expect(saved).toMatchObject(ok({ is: 'changedElsewhere' }))
    expect(resource.change).not.toHaveBeenCalled()
  })
})

describe('saving a floor', () => {
  const place = { kind: 'location', id: 'l' as LocationId } as const
  const floor: Floor = { id: 'f' as FloorId, location: place.id, number: 1, name: 'Lobby' }

  it('keeps the name that somebody else has given it', async () => {
    const changeFloor = vi.fn((..._: unknown[]) => Promise.resolve(ok(floor)))
    const findFloor = () => Promise.resolve(ok({ ...floor, name: 'Reception' }))
    const base = floorForm(floor)
    const wanted = { ...base, number: '2' }
    const saved = await saveFloor({ findFloor, changeFloor }, place, floor.id, { base, wanted })
    expect(saved).toMatchObject(ok({ is: 'saved', others: 1 }))
    expect(changeFloor).toHaveBeenCalledExactlyOnceWith(place, floor.id, {
      number: 2,
      name: 'Reception',
    })
  })
})
