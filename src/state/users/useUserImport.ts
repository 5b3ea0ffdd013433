// An import started by a page: outcomes so far, stop, retry.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportRow } from '../../domain/users/userTable.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Imported } from './importUsers.ts'
import { importUsers } from './importUsers.ts'
import { othersAreOld, putUser } from './userList.ts'
import { useUsersResource } from './useUsers.ts'

export type UserImporting = {
  /** By line. */
  readonly outcomes: ReadonlyMap<number, Imported>
  readonly isRunning: boolean
  /** Those of the rows that are not done yet. */
  readonly start: (rows: readonly ImportRow[]) => void
  readonly stop: () => void
  /** Another table begins anew. */
  readonly forget: () => void
}

/** Stopped when the page is left: what was sent is done, what was not is not. */
export function useUserImport(): UserImporting {
  const { clock } = useCordboard()
  const resource = useUsersResource()
  const cache = useQueryClient()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Imported>>(new Map())
  const [isRunning, setRunning] = useState(false)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  return {
    outcomes,
    isRunning,
    start(rows) {
      if (isRunning) return
      const controller = new AbortController()
      running.current = controller
      setRunning(true)
      void importUsers(
        rows.filter(({ line }) => outcomes.get(line)?.is !== 'made'),
        {
          resource,
          clock,
          signal: controller.signal,
          before: outcomes,
          onChange(line, imported) {
            if ('user' in imported) putUser(cache, imported.user)
            setOutcomes((before) => new Map([...before, [line, imported]]))
          },
        },
      ).finally(() => {
        othersAreOld(cache)
        setRunning(false)
      })
    },
    stop: () => running.current?.abort(),
    forget: () => setOutcomes(new Map()),
  }
}
