// A person of the organization, and the devices that can ring for them.
import type { EndpointId, LocationId, PersonId } from '../brand.ts'

/** `value` is as Webex sends it. */
export type PhoneNumber = {
  readonly type: 'work' | 'extension' | 'mobile' | 'other'
  readonly value: string
}

/** A person of the organization, decoded from `/people`. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly email?: string
  readonly extension?: string
  readonly numbers: readonly PhoneNumber[]
  readonly avatar?: string
  readonly department?: string
  readonly location?: LocationId
  readonly title?: string
  readonly roles: readonly string[]
  /** Webex's word for where the person is; only in answers about one person. */
  readonly status?: string
  /** Only number and name are known: `id` is not one of Webex's. */
  readonly isNumberOnly?: true
  /** A program with an account of its own: it has spaces, and no calls. */
  readonly isBot?: true
}

/** Webex sends `roles` only to administrators of any kind: nobody else has any. */
export const isAdministrator = ({ roles }: Person): boolean => roles.length > 0

/** A device or app that can be chosen to place or take a call (docs/webex/facts.md 3.6). */
export type Endpoint = {
  readonly id: EndpointId
  readonly kind: 'device' | 'application' | 'unknown'
  readonly name: string
}
