// What a sign-out would lose of what the person keeps in this browser.
import type { Keeping } from './createPersonStores.ts'

/**
 * `pasted`: a pasted token has no session on the server, and so no key. `storage`: the browser keeps
 * nothing, or no more. `waiting`: the server has not given the key, and something was changed.
 */
export type Loss = 'pasted' | 'storage' | 'waiting'

/** @returns nothing where all of it stays, encrypted for the same person. */
export function lossAtSignOut(
  { is, storage }: Pick<Keeping, 'is' | 'storage'>,
  hasUnsaved: boolean,
): Loss | undefined {
  if (is === 'pasted') return 'pasted'
  if (is === 'blocked' || storage !== undefined) return 'storage'
  return is === 'open' || !hasUnsaved ? undefined : 'waiting'
}

/** What a person has to know while they work: their changes last as long as the page. */
export type StorageTrouble = 'blocked' | 'full' | 'failed'

/** Why nothing new can be kept in this browser; `undefined` where it can. */
export const storageTrouble = ({ is, storage }: Keeping): StorageTrouble | undefined =>
  is === 'blocked' ? is : storage
