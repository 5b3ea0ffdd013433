// The interface of provisioning for the rest of the simulator (docs/webex/facts.md 7).
import type {
  WireLicence,
  WireLicenceOperation,
  WireLicencesOfUser,
  WireTelephoneNumber,
} from '../../../wire/licence.ts'
import type { WirePersonRequest } from '../../../wire/person.ts'
import type { Location, Member } from './memberTypes.ts'

export type Licences = {
  all(): readonly WireLicence[]
  find(id: string): WireLicence | undefined
  /** Ids. */
  of(member: Member): readonly string[]
  /** The person's calling license. */
  callingOf(member: Member): string | undefined
  usersOf(id: string): readonly Member[]
  give(member: Member, id: string): void
  take(member: Member, id: string): void
  /** @throws Refusal 400 for an unknown license, or two of Webex Calling. */
  requireKnown(ids: readonly string[]): void
  /** @throws Refusal 400 if all units are in use. */
  requireFree(id: string): void
}

export type TelephoneNumbers = {
  /** The numbers of all locations, or of one. */
  all(locationId?: string): readonly WireTelephoneNumber[]
  /**
   * In the location's notation. @throws Refusal 400 unless it is the location's and free.
   */
  claimed(number: string, location: Location, by: Member): string
}

/** Invited people who have not signed in yet, and when people were last active. */
export type Invitations = {
  invite(personId: string): void
  isPending(personId: string): boolean
  /** They sent a request, so they have signed in. */
  note(personId: string): void
  /** ISO 8601 UTC; nothing for a person who was never active. */
  lastActivityOf(personId: string): string | undefined
}

/**
 * Every method throws `Refusal`; some may have taken partial effect then (docs/webex/facts.md 7.1).
 */
export type Provisioning = {
  create(wanted: WirePersonRequest, callingData: boolean): Member
  /** Omitted fields are cleared. */
  replace(member: Member, wanted: WirePersonRequest, callingData: boolean): void
  /** @param by an administrator, who cannot delete themselves. */
  remove(member: Member, by: string): void
  /** @returns with the errors of the parts that failed. */
  assign(member: Member, operations: readonly WireLicenceOperation[]): WireLicencesOfUser
}
