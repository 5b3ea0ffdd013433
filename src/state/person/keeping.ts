// Which of the person's data in this browser a sign-out would lose.
import type { Keeping } from './createPersonStores.ts'

/**
 * `pasted`: a pasted token has no session on the server, and so no key. `storage`: the browser keeps
 * nothing, or no more. `waiting`: the server has not given the key, and something was changed. `newer`:
 * something was changed after a later build had written in another tab.
 */
export type Loss = 'pasted' | 'storage' | 'waiting' | 'newer'

/** @returns nothing if all of it stays, encrypted for the same person. */
export function lossAtSignOut(
  { is, storage, isNewer }: Pick<Keeping, 'is' | 'storage' | 'isNewer'>,
  hasUnsaved: boolean,
): Loss | undefined {
  if (is === 'pasted') return 'pasted'
  if (is === 'blocked' || storage !== undefined) return 'storage'
  if (!hasUnsaved) return undefined
  if (isNewer) return 'newer'
  return is === 'open' ? undefined : 'waiting'
}

/**
 * What a person has to know while they work: their changes last as long as the page, or, with `newer`,
 * are stored only after a reload, because a later build has written in another tab.
 */
export type StorageTrouble = 'blocked' | 'full' | 'failed' | 'newer'

/** Why nothing new can be stored in this browser; `undefined` if it can. */
export function storageTrouble({ is, storage, isNewer }: Keeping): StorageTrouble | undefined {
  if (is === 'blocked') return is
  return storage ?? (isNewer ? 'newer' : undefined)
}
