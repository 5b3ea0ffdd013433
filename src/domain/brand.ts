// Branded strings and numbers, so that ids and moments of different kinds cannot be mixed up.

declare const brand: unique symbol

/** A `T` that only code that knows what it is can make: `Brand<string, 'CallId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

export type CallId = Brand<string, 'CallId'>
export type SessionId = Brand<string, 'SessionId'>
export type PersonId = Brand<string, 'PersonId'>
export type PlaceId = Brand<string, 'PlaceId'>
export type LineId = Brand<string, 'LineId'>
export type EndpointId = Brand<string, 'EndpointId'>
export type DeviceId = Brand<string, 'DeviceId'>
export type WorkspaceId = Brand<string, 'WorkspaceId'>
export type LocationId = Brand<string, 'LocationId'>
export type FloorId = Brand<string, 'FloorId'>
export type HotdeskSessionId = Brand<string, 'HotdeskSessionId'>
export type LicenceId = Brand<string, 'LicenceId'>
export type RoleId = Brand<string, 'RoleId'>
/** By which the call settings know a device: not its `DeviceId` (docs/webex/facts.md 2.6). */
export type CallingDeviceId = Brand<string, 'CallingDeviceId'>
export type TemplateId = Brand<string, 'TemplateId'>
export type JobId = Brand<string, 'JobId'>
export type QueueId = Brand<string, 'QueueId'>
/** A moment by the cloud's clock, in ms since 1970. Only compared with its like. */
export type Instant = Brand<number, 'Instant'>
