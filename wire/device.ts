// The cloud's shapes for devices and their xAPI (docs/webex/facts.md 5.1, 5.2). Types only, no
// code.

export type WireDevice = {
  id: string
  displayName: string
  /** Deprecated name of `workspaceId`. */
  placeId?: string
  workspaceId?: string
  personId?: string
  orgId: string
  /** `xapi`. */
  capabilities: string[]
  /** `xapi:readonly`, `xapi:all`; in older answers `xapi`. */
  permissions: string[]
  /** `connected`, `disconnected`, `connected_with_issues`, `offline_deep_sleep`, … */
  connectionStatus: string
  product: string
  /** `roomdesk`, `phone`, `accessory`, `webexgo`, `unknown`. */
  type: string
  tags: string[]
  ip?: string
  activeInterface?: string
  mac: string
  primarySipUrl?: string
  sipUrls: string[]
  serial: string
  software?: string
  upgradeChannel?: string
  /** ISO 8601 UTC. */
  created: string
  firstSeen?: string
  lastSeen?: string
  locationId?: string
  errorCodes: string[]
  managedBy: string
  devicePlatform?: string
  /** By which the call settings know it: another space of ids (docs/webex/facts.md 2.6). */
  callingDeviceId?: string
  /** By which the configurations know it (docs/webex/facts.md 12.1). */
  webexDeviceId?: string
  /** `off`, `on`, `upcoming`; the word alone or in an object (docs/webex/facts.md 12.1). */
  plannedMaintenance: { mode: string } | string
}

/** `POST /devices/activationCode`: 16 digits to type in at the device. */
export type WireActivationCode = { code: string; expiryTime: string }

export type WireDeviceList = { items: WireDevice[] }

/** `GET /xapi/status`: nested by path; lists are of objects with an `id` each. */
export type WireXapiStatus = { deviceId: string; result: Record<string, unknown> }

/** `POST /xapi/command/{name}`. */
export type WireXapiCommandRequest = {
  deviceId: string
  arguments?: Record<string, unknown>
  /** Lines of text; of some commands an object. */
  body?: unknown
}

export type WireXapiCommand = {
  deviceId: string
  arguments?: Record<string, unknown>
  result: Record<string, unknown>
}
