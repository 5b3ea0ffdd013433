// Creates many users one after the other, each with its own outcome so that failures can be
// retried. Honors Retry-After once per user.
import type { Failure } from '../../domain/failure.ts'
import type { ImportRow } from '../../domain/users/userTable.ts'
import type { Clock } from '../../lib/clock.ts'
import type { UsersResource } from '../../webex/resources/users.ts'
import { retryAfterSlowDown } from '../retryAfterSlowDown.ts'
import type { Provisioned } from './provisionUser.ts'
import { completeUser, provisionUser } from './provisionUser.ts'

/** The progress of a row. */
export type Imported =
  { readonly is: 'waiting' } | { readonly is: 'sending' } | { readonly is: 'stopped' } | Provisioned

type Parts = {
  readonly resource: UsersResource
  readonly clock: Clock
  readonly signal: AbortSignal
  /** The previous outcome: an existing user is not created again. */
  readonly before: ReadonlyMap<number, Imported>
  readonly onChange: (line: number, imported: Imported) => void
}

/** Resolves when each row has an outcome. When stopped, the current row is still finished. */
export async function importUsers(rows: readonly ImportRow[], parts: Parts): Promise<void> {
  for (const { line } of rows) parts.onChange(line, { is: 'waiting' })
  let isOver = false
  for (const row of rows) {
    if (isOver || parts.signal.aborted) {
      parts.onChange(row.line, parts.before.get(row.line) ?? { is: 'stopped' })
      continue
    }
    parts.onChange(row.line, { is: 'sending' })
    const imported = await retryAfterSlowDown(() => sent(row, parts), failureOf, parts)
    parts.onChange(row.line, imported)
    isOver = 'failure' in imported && isForAll(imported.failure)
  }
}

/** The next row would fail in the same way: somebody has to act first. */
const isForAll = ({ is }: Failure): boolean =>
  is === 'signInAgain' || is === 'missingScope' || is === 'wrongTokenKind' || is === 'offline'

const failureOf = (imported: Imported) => ('failure' in imported ? imported.failure : undefined)

async function sent({ line, draft }: ImportRow, parts: Parts): Promise<Provisioned> {
  const { resource, before } = parts
  const last = before.get(line)
  if (last?.is === 'partly') return completeUser(resource, last.user, draft)
  if (last?.is !== 'unknown') return provisionUser(resource, draft)
  const found = await resource.byEmail(draft.email)
  if (!found.ok) return { is: 'unknown', failure: found.error }
  return found.value ? completeUser(resource, found.value, draft) : provisionUser(resource, draft)
}
