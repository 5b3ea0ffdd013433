// An import of users: the table, the outcome of each row, stopping, retrying. It belongs to the person,
// not to its page: it continues while other pages are shown, and its results can be found there again,
// also after a reload.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { ImportRow } from '../../domain/users/userTable.ts'
import type { Browser } from '../../lib/browser.ts'
import { uniqueId } from '../../lib/random.ts'
import type { Place } from '../guards.ts'
import { holdGuard } from '../guards.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { useCordboard } from '../useCordboard.ts'
import type { KeptImport, TableOfUsers } from './importPart.ts'
import { importPart, keepOutcome, keepTable, keptImport } from './importPart.ts'
import type { Imported } from './importUsers.ts'
import { importUsers } from './importUsers.ts'
import { othersAreOld, putUser } from './userList.ts'
import { useUsersResource } from './useUsers.ts'

/** Of this page: it ends with a reload. */
type Run = {
  /** By line. */
  readonly outcomes: ReadonlyMap<number, Imported>
  readonly isRunning: boolean
}

/** The running or last import. */
export type UserImporting = KeptImport & {
  readonly isRunning: boolean
  /** Another tab runs it. */
  readonly isElsewhere: boolean
  readonly setTable: (table: TableOfUsers | undefined) => void
  /** The unfinished rows. */
  readonly start: (rows: readonly ImportRow[]) => void
  /** Sent rows stay sent; the others are not sent. */
  readonly stop: () => void
}

const none: Run = { outcomes: new Map(), isRunning: false }
/** Sends no request: it is kept in the cache, which is cleared at sign-out. */
const runQuery = queryOptions({
  queryKey: ['userImport'],
  queryFn: (): Run => none,
  initialData: none,
  staleTime: Infinity,
  gcTime: Infinity,
})

let running: AbortController | undefined

function setRunning(controller: AbortController | undefined) {
  running = controller
}

/** Held while a tab imports: two at once would add users twice. */
const LOCK = 'cordboard-user-import'
const LONGEST_KEEPING_MS = 2_000

const isImportPage = ({ pathname, search }: Place): boolean =>
  pathname === '/admin/users' && new URLSearchParams(search).get('view') === 'import'

/** The same import for every page that shows it. */
export function useUserImport(): UserImporting {
  const { clock, session, browser } = useCordboard()
  const resource = useUsersResource()
  const cache = useQueryClient()
  const store = usePersonStore(importPart)
  const { doc } = useStore(store.store)
  const { data: run } = useQuery(runQuery)
  const isElsewhere = useIsElsewhere(browser, run.isRunning, doc)
  const kept = useMemo(
    () => keptImport(doc, run.isRunning || isElsewhere, clock.now()),
    [doc, run.isRunning, isElsewhere, clock],
  )
  const outcomes = useMemo(
    () => new Map([...kept.outcomes, ...run.outcomes]),
    [kept.outcomes, run.outcomes],
  )
  const change = (next: (before: Run) => Partial<Run>) =>
    cache.setQueryData(runQuery.queryKey, (before = none) => ({ ...before, ...next(before) }))

  async function importAll(rows: readonly ImportRow[]) {
    const controller = new AbortController()
    setRunning(controller)
    const release = holdGuard({ what: 'continues', isAt: isImportPage })
    const cancelEnded = session.onEnded(() => {
      controller.abort()
      setRunning(undefined)
    })
    change(() => ({ isRunning: true }))
    // After a sign-out the next person must not see its outcomes.
    const whileMine = (then: () => void) => controller === running && then()
    await importUsers(rows, {
      resource,
      clock,
      signal: controller.signal,
      before: outcomes,
      onChange(line, imported) {
        if ('user' in imported) putUser(cache, imported.user)
        keepOutcome(store, line, imported)
        whileMine(() =>
          change((before) => ({ outcomes: new Map([...before.outcomes, [line, imported]]) })),
        )
      },
    }).finally(async () => {
      othersAreOld(cache)
      await whenKept()
      release()
      cancelEnded()
      whileMine(() => change(() => ({ isRunning: false })))
    })
  }

  /** It ends once the last results are stored; if they cannot be stored, it ends anyway. */
  function whenKept(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(LONGEST_KEEPING_MS, resolve)
      void store.saved().then(() => {
        cancel()
        resolve()
      })
    })
  }

  return {
    table: kept.table,
    outcomes,
    isRunning: run.isRunning,
    isElsewhere,
    setTable(table) {
      change(() => none)
      keepTable(store, table, uniqueId())
    },
    start(rows) {
      if (run.isRunning || isElsewhere) return
      const due = rows.filter(({ line }) => outcomes.get(line)?.is !== 'made')
      void browser.tryLock(LOCK, () => importAll(due))
    },
    stop: () => running?.abort(),
  }
}

/** Whether another tab of this browser imports at this moment. */
function useIsElsewhere(
  browser: Pick<Browser, 'tryLock' | 'withLock'>,
  isHere: boolean,
  doc: unknown,
): boolean {
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    if (isHere) return undefined
    const closed = new AbortController()
    const tell = (is: boolean) => {
      if (!closed.signal.aborted) setElsewhere(is)
    }
    const nothing = () => Promise.resolve()
    async function look() {
      const isFree = await browser.tryLock(LOCK, nothing)
      tell(!isFree)
      if (isFree) return
      await browser.withLock(LOCK, nothing, { signal: closed.signal })
      tell(false)
    }
    look().catch(() => undefined)
    return () => closed.abort()
    // Each change may mean that another tab has started one.
  }, [browser, isHere, doc])
  return isElsewhere && !isHere
}
