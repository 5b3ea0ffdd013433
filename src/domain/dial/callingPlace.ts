// The place from which a call is placed: its country determines how numbers are parsed and which are
// emergencies, and help is sent to its address.

/** The known properties of the place; an empty object if unknown. */
export type CallingPlace = {
  /** ISO 3166; missing if unknown. */
  readonly region?: string
  /** The location's name in Webex. */
  readonly location?: string
  /** On one line. */
  readonly address?: string
}

/** Webex's fields of a location; any of them may be missing. */
export type PlaceFacts = {
  readonly name?: string
  readonly address?: {
    readonly street: string
    readonly street2?: string
    readonly city: string
    readonly state: string
    readonly postalCode: string
    readonly country: string
  }
}

/** `10 High Street, London, SW1A 1AA`; nothing if no part of it is known. */
export function addressLine(address: PlaceFacts['address']): string | undefined {
  if (!address) return undefined
  const { street, street2 = '', city, state, postalCode } = address
  const place = `${state} ${postalCode}`.trim()
  const line = [street, street2, city, place].map((part) => part.trim()).filter(Boolean)
  return line.length > 0 ? line.join(', ') : undefined
}

/** The place from a location of Webex. The region comes from its address. */
export function callingPlaceOf({ name, address }: PlaceFacts): CallingPlace {
  const region = address?.country.trim().toUpperCase() ?? ''
  const line = addressLine(address)
  return {
    ...(/^[A-Z]{2}$/.test(region) && { region }),
    ...(name !== undefined && { location: name }),
    ...(line !== undefined && { address: line }),
  }
}
