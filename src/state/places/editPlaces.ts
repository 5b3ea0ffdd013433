// Edits of workspaces, locations and floors: their drafts, and saves merged with other people's changes.
import * as v from 'valibot'
import type { FloorId, WorkspaceId } from '../../domain/brand.ts'
import { mergeFields } from '../../domain/merge.ts'
import type { Floor, FloorForm, Location, LocationEdits } from '../../domain/places/location.ts'
import {
  floorEdits,
  floorForm,
  locationEdits,
  mergeLocationEdits,
} from '../../domain/places/location.ts'
import {
  badWorkspace,
  withWorkspaceEdits,
  workspaceBody,
  workspaceCalendars,
  workspaceTypes,
} from '../../domain/places/workspace.ts'
import type { WorkspaceForm } from '../../domain/places/workspaceForm.ts'
import { editsOf, formOf, newCallings, newDeviceKinds } from '../../domain/places/workspaceForm.ts'
import { fail } from '../../domain/result.ts'
import type { LocationsResource } from '../../webex/resources/locations.ts'
import type { WorkspacesResource } from '../../webex/resources/workspaces.ts'
import { draftKind } from '../person/drafts.ts'
import type { SaveAnswer, Wanted } from '../saveMerged.ts'
import { saveMerged } from '../saveMerged.ts'
import { editedKind } from '../useEdits.ts'

const text = v.string()

const workspaceSchema: v.GenericSchema<unknown, WorkspaceForm> = v.object({
  name: text,
  type: v.picklist(workspaceTypes),
  capacity: text,
  location: text,
  floor: text,
  supports: v.picklist(newDeviceKinds),
  calling: v.picklist(newCallings),
  extension: text,
  calendar: v.picklist(workspaceCalendars),
  calendarEmail: text,
  notes: text,
  hotdesking: v.boolean(),
  hosted: v.boolean(),
  site: text,
  mapUrl: text,
})

const locationSchema: v.GenericSchema<unknown, LocationEdits> = v.object({
  name: text,
  timeZone: text,
  language: text,
  announcementLanguage: text,
  address: v.object({
    street: text,
    street2: text,
    city: text,
    state: text,
    postalCode: text,
    country: text,
  }),
  latitude: text,
  longitude: text,
  notes: text,
})

const floorSchema: v.GenericSchema<unknown, FloorForm> = v.object({ number: text, name: text })

/** How a workspace is kept as a draft and merged. */
export const editedWorkspace = editedKind('workspace', workspaceSchema, mergeFields)
/** How a location is kept as a draft and merged. */
export const editedLocation = editedKind('location', locationSchema, mergeLocationEdits)
/** How a floor is kept as a draft and merged. */
export const editedFloor = editedKind('floor', floorSchema, mergeFields)

/** The draft of a workspace that is added. */
export const newWorkspace = draftKind('new workspace', workspaceSchema)
/** The draft of a location that is added. */
export const newLocation = draftKind('new location', locationSchema)
/** The draft of a floor that is added. */
export const newFloor = draftKind('new floor', floorSchema)

/** The address of the person who gets a workspace's device, as typed. */
export const personalizeDraft = draftKind('personalize', text)

/** Saves a workspace, merged with what others have changed since (PUT replaces). */
export function saveWorkspace(
  resource: Pick<WorkspacesResource, 'find' | 'replace'>,
  id: WorkspaceId,
  input: Wanted<WorkspaceForm>,
): SaveAnswer<WorkspaceForm> {
  return saveMerged(input, {
    read: () => resource.find(id),
    thingOf: formOf,
    async write(form, now) {
      const edits = editsOf(form, now)
      if (edits === 'badCapacity') return fail({ is: 'ourFault' as const })
      return resource.replace(id, workspaceBody(now, edits))
    },
    isBad(form, now) {
      const edits = editsOf(form, now)
      return edits === 'badCapacity' || badWorkspace(withWorkspaceEdits(now, edits)) !== undefined
    },
    merge: mergeFields,
  })
}

type Place = Pick<Location, 'kind' | 'id'>

/** Saves a location, merged with what others have changed since. */
export function saveLocation(
  resource: Pick<LocationsResource, 'find' | 'change'>,
  place: Place,
  input: Wanted<LocationEdits>,
): SaveAnswer<LocationEdits> {
  return saveMerged(input, {
    read: () => resource.find(place),
    thingOf: locationEdits,
    write: (edits) => resource.change(place, edits),
    merge: mergeLocationEdits,
  })
}

/** Saves a floor, merged with what others have changed since. */
export function saveFloor(
  resource: Pick<LocationsResource, 'findFloor' | 'changeFloor'>,
  place: Place,
  floor: FloorId,
  input: Wanted<FloorForm>,
): SaveAnswer<FloorForm> {
  return saveMerged(input, {
    read: () => resource.findFloor(place, floor),
    thingOf: (now: Floor) => floorForm(now),
    write: (form) => resource.changeFloor(place, floor, floorEdits(form)),
    merge: mergeFields,
  })
}
