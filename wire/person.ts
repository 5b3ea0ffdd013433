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
  title?: string
  created?: string
  lastModified?: string
  timezone?: string
  lastActivity?: string
  sipAddresses?: WirePhoneNumber[]
  status?: string
  invitePending?: string
  loginEnabled?: string
  type?: string
}

export type WirePersonList = { items: WirePerson[]; notFoundIds?: string[] | null }
