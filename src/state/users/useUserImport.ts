// An import of users: the table, how it went with each row, stopping it, trying again. It belongs to
// the sign-in, not to its page: it continues while other pages are shown, and is found again there.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportRow, UserImport } from '../../domain/users/userTable.ts'
import type { Place } from '../guards.ts'
import { holdGuard } from '../guards.ts'
import type { ReadTable } from '../readTableFile.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Imported } from './importUsers.ts'
import { importUsers } from './importUsers.ts'
import { othersAreOld, putUser } from './userList.ts'
import { useUsersResource } from './useUsers.ts'

/** A table as it was read, and the users that it means. */
type TableOfUsers = { readonly source: ReadTable; readonly users: UserImport }

type Kept = {
  /** Missing before one was read. */
  readonly table: TableOfUsers | undefined
  /** By line. */
  readonly outcomes: ReadonlyMap<number, Imported>
  readonly isRunning: boolean
}

export type UserImporting = Kept & {
  readonly setTable: (table: TableOfUsers | undefined) => void
  /** Those of the rows that are not done yet. */
  readonly start: (rows: readonly ImportRow[]) => void
  /** What was sent is done, what was not is not. */
  readonly stop: () => void
}

const none: Kept = { table: undefined, outcomes: new Map(), isRunning: false }
/** Nothing is asked: it is kept in the cache, which is emptied at sign-out. */
const importQuery = queryOptions({
  queryKey: ['userImport'],
  queryFn: (): Kept => none,
  initialData: none,
  staleTime: Infinity,
  gcTime: Infinity,
})

let running: AbortController | undefined

const isImportPage = ({ pathname, search }: Place): boolean =>
  pathname === '/admin/users' && new URLSearchParams(search).get('view') === 'import'

export function useUserImport(): UserImporting {
  const { clock, session } = useCordboard()
  const resource = useUsersResource()
  const cache = useQueryClient()
  const { data: kept } = useQuery(importQuery)
  const change = (next: (before: Kept) => Partial<Kept>) =>
    cache.setQueryData(importQuery.queryKey, (before = none) => ({ ...before, ...next(before) }))
  return {
    ...kept,
    setTable: (table) => void change(() => ({ table, outcomes: none.outcomes })),
    start(rows) {
      if (kept.isRunning) return
      const controller = new AbortController()
      running = controller
      const release = holdGuard({ what: 'continues', isAt: isImportPage })
      const cancelEnded = session.onEnded(() => {
        controller.abort()
        running = undefined
      })
      change(() => ({ isRunning: true }))
      // After a sign-out its outcomes are nobody's business any more.
      const whileMine = (then: () => void) => controller === running && then()
      void importUsers(
        rows.filter(({ line }) => kept.outcomes.get(line)?.is !== 'made'),
        {
          resource,
          clock,
          signal: controller.signal,
          before: kept.outcomes,
          onChange(line, imported) {
            if ('user' in imported) putUser(cache, imported.user)
            whileMine(() =>
              change(({ outcomes }) => ({ outcomes: new Map([...outcomes, [line, imported]]) })),
            )
          },
        },
      ).finally(() => {
        release()
        cancelEnded()
        othersAreOld(cache)
        whileMine(() => change(() => ({ isRunning: false })))
      })
    },
    stop: () => running?.abort(),
  }
}
