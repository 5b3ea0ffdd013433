// Whom a call is likely to be transferred to.
import type { PersonId } from '../brand.ts'
import type { Party } from '../calls/party.ts'
import { numberKey } from '../dial/numberKey.ts'
import type { SpeedDial } from './contacts.ts'

/** Somebody with a name and a number. */
export type Target = {
  readonly name: string
  readonly number: string
  readonly personId?: PersonId
}

const MOST = 8

type Options = { readonly caller: Party; readonly region: string | undefined }

/**
 * Favorites first, then the people of recent calls, each number once.
 *
 * @param recent newest first.
 * @param options `caller` is left out; `region`: whose national numbers are compared.
 */
export function transferTargets(
  favorites: readonly SpeedDial[],
  recent: readonly { readonly party: Party }[],
  { caller, region }: Options,
): readonly Target[] {
  const callers = recent.flatMap(({ party }) => {
    if (party.is !== 'known' || !party.name || !party.address) return []
    const { name, address: number, personId } = party
    return [{ name, number, ...(personId && { personId }) }]
  })
  const keyOf = (number: string) => numberKey(number, region)
  const seen = new Set(caller.is === 'known' && caller.address ? [keyOf(caller.address)] : [])
  return [...favorites, ...callers]
    .filter(({ number }) => !seen.has(keyOf(number)) && seen.add(keyOf(number)))
    .slice(0, MOST)
    .map(({ name, number, personId }) => ({ name, number, ...(personId && { personId }) }))
}
