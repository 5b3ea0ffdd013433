// The cloud's shapes for licences, roles and the organisation (docs/webex/facts.md 7.2). Types
// only, no code.

export type WireLicence = {
  id: string
  name: string
  totalUnits: number
  consumedUnits: number
  consumedByUsers: number
  consumedByWorkspaces: number
  subscriptionId?: string
  siteUrl?: string
  siteType?: string
}

/** `GET /licenses/{licenseId}?includeAssignedTo=user`. */
export type WireLicenceWithUsers = WireLicence & {
  users?: { id: string; type: 'INTERNAL' | 'EXTERNAL'; displayName: string; email: string }[]
}

export type WireLicenceOperation = {
  id: string
  operation?: 'add' | 'remove'
  /** Of Webex Calling: where, and under what. */
  properties?: { locationId?: string; phoneNumber?: string; extension?: string }
}

/** The answer of `PATCH /licenses/users`; with 206 some are `pendingLicenses`. */
export type WireLicencesOfUser = {
  orgId: string
  personId: string
  email: string
  licenses: string[]
  pendingLicenses?: string[]
}

export type WireRole = { id: string; name: string }

export type WireOrganization = { id: string; displayName: string; created: string }

/** `GET /telephony/config/numbers`. */
export type WireTelephoneNumber = {
  phoneNumber: string
  extension?: string
  state: string
  phoneNumberType: string
  mainNumber: boolean
  tollFreeNumber: boolean
  location: { id: string; name: string }
  owner?: { id: string; type: string; firstName?: string; lastName?: string }
}
