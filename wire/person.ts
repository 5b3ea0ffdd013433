// The cloud's shapes for people (Webex admin description, `Person`). Types only.

export type WirePhoneNumber = { type: string; value: string; primary?: boolean }

/** `GET /people/me`, `GET /people`, `GET /people/{personId}`. */
export type WirePerson = {
  id: string
  emails?: string[]
  phoneNumbers?: WirePhoneNumber[]
  extension?: string
  locationId?: string
  displayName?: string
  nickName?: string
  firstName?: string
  lastName?: string
  avatar?: string
  orgId?: string
  roles?: string[]
  licenses?: string[]
  department?: string
  manager?: string
  managerId?: string
  title?: string
  addresses?: WirePersonAddress[]
  created?: string
  lastModified?: string
  timezone?: string
  lastActivity?: string
  siteUrls?: string[]
  sipAddresses?: WirePhoneNumber[]
  status?: string
  invitePending?: string
  loginEnabled?: string
  type?: string
}

export type WirePersonAddress = {
  type?: string
  country?: string
  locality?: string
  region?: string
  streetAddress?: string
  postalCode?: string
}

/** `POST /people`, and `PUT /people/{personId}`, which replaces. */
export type WirePersonRequest = Partial<
  Pick<
    WirePerson,
    | 'emails'
    | 'phoneNumbers'
    | 'extension'
    | 'locationId'
    | 'displayName'
    | 'firstName'
    | 'lastName'
    | 'nickName'
    | 'avatar'
    | 'orgId'
    | 'roles'
    | 'licenses'
    | 'department'
    | 'manager'
    | 'managerId'
    | 'title'
    | 'addresses'
    | 'siteUrls'
  >
> & { loginEnabled?: boolean }

export type WirePersonList = { items: WirePerson[]; notFoundIds?: string[] | null }
