// Request schemas of locations, floors and workspaces.
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const optional = v.exactOptional(v.string())

const address = v.object({
  address1: text,
  address2: optional,
  city: text,
  state: text,
  postalCode: text,
  country: v.pipe(v.string(), v.length(2)),
})
const details = { latitude: optional, longitude: optional, notes: optional }

const calling = v.object({
  type: v.picklist([
    'freeCalling',
    'hybridCalling',
    'webexCalling',
    'webexEdgeForDevices',
    'thirdPartySipCalling',
    'none',
  ]),
  webexCalling: v.exactOptional(v.record(v.string(), v.unknown())),
})

const workspaceFields = {
  locationId: optional,
  workspaceLocationId: optional,
  floorId: optional,
  capacity: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
  type: v.exactOptional(
    v.picklist(['notSet', 'focus', 'huddle', 'meetingRoom', 'open', 'desk', 'other']),
  ),
  sipAddress: optional,
  calling: v.exactOptional(calling),
  calendar: v.exactOptional(
    v.object({
      type: v.picklist(['none', 'google', 'microsoft']),
      emailAddress: optional,
      resourceGroupId: optional,
    }),
  ),
  notes: optional,
  hotdeskingStatus: v.exactOptional(v.picklist(['on', 'off'])),
  deviceHostedMeetings: v.exactOptional(v.object({ enabled: v.boolean(), siteUrl: optional })),
  indoorNavigation: v.exactOptional(v.object({ url: v.nullable(v.string()) })),
}

export const placeBodies = {
  newLocation: v.object({
    name: text,
    timeZone: text,
    preferredLanguage: text,
    announcementLanguage: text,
    address,
    ...details,
  }),
  location: v.object({
    name: v.exactOptional(text),
    timeZone: v.exactOptional(text),
    preferredLanguage: v.exactOptional(text),
    announcementLanguage: v.exactOptional(text),
    address: v.exactOptional(address),
    ...details,
  }),
  workspaceLocation: v.object({
    id: optional,
    displayName: text,
    address: text,
    countryCode: v.pipe(v.string(), v.length(2)),
    cityName: optional,
    latitude: v.number(),
    longitude: v.number(),
    notes: optional,
  }),
  floor: v.object({ floorNumber: v.pipe(v.number(), v.integer()), displayName: optional }),
  newWorkspace: v.object({
    displayName: text,
    orgId: optional,
    supportedDevices: v.exactOptional(v.picklist(['collaborationDevices', 'phones'])),
    ...workspaceFields,
  }),
  workspace: v.object({ displayName: v.exactOptional(text), ...workspaceFields }),
  personalize: v.object({ email: v.pipe(v.string(), v.email()) }),
}
