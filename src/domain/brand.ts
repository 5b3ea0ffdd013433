// Branded strings and numbers, so that ids and times of different kinds cannot be mixed up.

declare const brand: unique symbol

/** A `T` that only code that knows what it is can make: `Brand<string, 'CallId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/**
 * Webex's id of one leg of a call (`callId`).
 */
export type CallId = Brand<string, 'CallId'>
/** Webex's id that the legs of one conversation share (`callSessionId`). */
export type SessionId = Brand<string, 'SessionId'>
/** Webex's id of a person; opaque. */
export type PersonId = Brand<string, 'PersonId'>
/** Webex's id of a place that calls, as in a call's party. */
export type PlaceId = Brand<string, 'PlaceId'>
/** Webex's id of the owner of a line, sent as `lineOwnerId`. */
export type LineId = Brand<string, 'LineId'>
/** Webex's id of a device or app that can place or answer a person's calls. */
export type EndpointId = Brand<string, 'EndpointId'>
/**
 * Id of a device in the `/devices` API. The call settings know a phone by another id
 * (`CallingDeviceId`).
 */
export type DeviceId = Brand<string, 'DeviceId'>
/** Id of a workspace in the `/workspaces` API. */
export type WorkspaceId = Brand<string, 'WorkspaceId'>
/**
 * Id of a location in the `/locations` API, or of an older organization's `/workspaceLocations`.
 */
export type LocationId = Brand<string, 'LocationId'>
/** Id of a floor; unique within its location only. */
export type FloorId = Brand<string, 'FloorId'>
/** Id of one booking of a desk (`/hotdesk`). */
export type HotdeskSessionId = Brand<string, 'HotdeskSessionId'>
/** Id of a license of the organization, as `/licenses` lists it. */
export type LicenceId = Brand<string, 'LicenceId'>
/** Id of an administrator role, as `/roles` lists it. */
export type RoleId = Brand<string, 'RoleId'>
/** The id of a device in the call settings: not its `DeviceId` (docs/webex/facts.md 2.6). */
export type CallingDeviceId = Brand<string, 'CallingDeviceId'>
/** Id of a line key template. */
export type TemplateId = Brand<string, 'TemplateId'>
/** Id of a Webex job over many phones. */
export type JobId = Brand<string, 'JobId'>
/** Id of a call queue. */
export type QueueId = Brand<string, 'QueueId'>
/** Id of a space, Webex's `roomId`. */
export type SpaceId = Brand<string, 'SpaceId'>
/** Id of a team, to which spaces belong. */
export type TeamId = Brand<string, 'TeamId'>
/** Id of a recording of a call. */
export type RecordingId = Brand<string, 'RecordingId'>
/** Id of a message in a mailbox. */
export type VoiceMessageId = Brand<string, 'VoiceMessageId'>
/** A time by the cloud's clock, in ms since 1970. Only compared with other times of that clock. */
export type Instant = Brand<number, 'Instant'>
