// The cached list of users. A changed user is replaced in it, because reading ten thousand users
// again takes a hundred requests.
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import type { User } from '../../domain/users/user.ts'
import { directoryKey, membersKey, peopleSearchKey } from '../listKeys.ts'

type Page = { readonly items: readonly User[] }
type List = InfiniteData<Page, unknown>

/** All users. */
export const usersKey = ['users'] as const
/** All licenses. */
export const licencesKey = ['licences'] as const
/** The prefix of the keys of each location's numbers. */
export const freeNumbersKey = ['freeNumbers'] as const

function changePages(cache: QueryClient, change: (pages: readonly Page[]) => readonly Page[]) {
  cache.setQueryData<List>(usersKey, (list) => list && { ...list, pages: [...change(list.pages)] })
}

/** Replaces the user with Webex's latest answer, or adds them at the end. */
export function putUser(cache: QueryClient, user: User): void {
  changePages(cache, (pages) => {
    const isThere = pages.some(({ items }) => items.some(({ id }) => id === user.id))
    return pages.map((page, index) => ({
      ...page,
      items: isThere
        ? page.items.map((one) => (one.id === user.id ? user : one))
        : [...page.items, ...(index === pages.length - 1 ? [user] : [])],
    }))
  })
}

/** Takes the user out of the cached list. */
export function dropUser(cache: QueryClient, user: PersonId): void {
  changePages(cache, (pages) =>
    pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== user) })),
  )
}

/** Directory, wall and licenses also show people: they are read again when shown. */
export function othersAreOld(cache: QueryClient): void {
  for (const queryKey of [peopleSearchKey, directoryKey, membersKey]) {
    void cache.invalidateQueries({ queryKey, refetchType: 'none' })
  }
  void cache.invalidateQueries({ queryKey: licencesKey })
}
