// Where a call is placed from: its country reads numbers and knows emergency numbers, and its
// address is where help is sent.

/** What is known of the place that a call comes from; an empty object where nothing is. */
export type CallingPlace = {
  /** ISO 3166; missing where nothing tells. */
  readonly region?: string
  /** The location's name in Webex. */
  readonly location?: string
  /** In one line. */
  readonly address?: string
}

/** What Webex tells of a location; any of it may be missing. */
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

/** `10 High Street, London, SW1A 1AA`; nothing where no part of it is known. */
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
