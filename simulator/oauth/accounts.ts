// How oidc-provider finds the people of the simulated organisation.
import type { Account, FindAccount } from 'oidc-provider'
import type { World } from '../model/types.ts'

/** `undefined` for somebody who is not in this world (any more): their tokens are then invalid. */
export const findAccountIn =
  (world: () => World): FindAccount =>
  (_ctx, personId): Account | undefined => {
    const member = world().organisation.memberById(personId)
    if (!member) return undefined
    return {
      accountId: personId,
      claims: () => ({
        sub: personId,
        email: member.email,
        email_verified: true,
        name: member.displayName,
        given_name: member.firstName,
        family_name: member.lastName,
        ...(member.number && { phone_number: member.number }),
      }),
    }
  }
