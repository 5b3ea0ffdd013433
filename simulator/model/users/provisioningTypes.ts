// Provisioning of people, as the rest of the simulator sees it (docs/webex/facts.md 7).
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
  /** The calling licence among the person's. */
  callingOf(member: Member): string | undefined
  usersOf(id: string): readonly Member[]
  give(member: Member, id: string): void
  take(member: Member, id: string): void
  /** @throws Refusal 400 for one that there is not, or two of Webex Calling. */
  requireKnown(ids: readonly string[]): void
  /** @throws Refusal 400 where all units are in use. */
  requireFree(id: string): void
}

export type TelephoneNumbers = {
  /** Those of all locations, or of one. */
  all(locationId?: string): readonly WireTelephoneNumber[]
  /**
   * As the location has it. @throws Refusal 400 unless it is the location's and nobody else's.
   */
  claimed(number: string, location: Location, by: Member): string
}

/** Who was invited and has not signed in yet, and when people were last active. */
export type Invitations = {
  invite(personId: string): void
  isPending(personId: string): boolean
  /** They did something, so they have signed in. */
  note(personId: string): void
  /** ISO 8601 UTC; nothing for whoever has never been. */
  lastActivityOf(personId: string): string | undefined
}

/**
 * Every method throws `Refusal`; some then have done a part of it all the same
 * (docs/webex/facts.md 7.1).
 */
export type Provisioning = {
  create(wanted: WirePersonRequest, callingData: boolean): Member
  /** What is left out is emptied. */
  replace(member: Member, wanted: WirePersonRequest, callingData: boolean): void
  /** @param by an administrator, who cannot be rid of themselves. */
  remove(member: Member, by: string): void
  /** @returns with what could not be done while the rest was. */
  assign(member: Member, operations: readonly WireLicenceOperation[]): WireLicencesOfUser
}
