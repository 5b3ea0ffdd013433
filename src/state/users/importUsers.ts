// Many users, one after the other, each with its own outcome, so that what failed is known and
// can be tried again. Waits as long as Webex asks, once for each.
import type { ImportRow } from '../../domain/userTable.ts'
import type { Clock } from '../../lib/clock.ts'
import type { UsersResource } from '../../webex/resources/users.ts'
import type { Provisioned } from './provisionUser.ts'
import { completeUser, provisionUser } from './provisionUser.ts'

export type Imported =
  { readonly is: 'waiting' } | { readonly is: 'sending' } | { readonly is: 'stopped' } | Provisioned

type Parts = {
  readonly resource: UsersResource
  readonly clock: Clock
  readonly signal: AbortSignal
  /** How it went before: who is there already is not made again. */
  readonly before: ReadonlyMap<number, Imported>
  readonly onChange: (line: number, imported: Imported) => void
}

/** Resolves when each row has an outcome. One that was begun is waited for, also when stopped. */
export async function importUsers(rows: readonly ImportRow[], parts: Parts): Promise<void> {
  for (const { line } of rows) parts.onChange(line, { is: 'waiting' })
  for (const row of rows) {
    if (parts.signal.aborted) {
      parts.onChange(row.line, parts.before.get(row.line) ?? { is: 'stopped' })
      continue
    }
    parts.onChange(row.line, { is: 'sending' })
    parts.onChange(row.line, await patiently(row, parts))
  }
}

async function patiently(row: ImportRow, parts: Parts): Promise<Imported> {
  const first = await sent(row, parts)
  if (!('failure' in first) || first.failure.is !== 'slowDown') return first
  await pauseUntil(first.failure.until, parts)
  return parts.signal.aborted ? first : sent(row, parts)
}

function sent({ line, draft }: ImportRow, { resource, before }: Parts): Promise<Provisioned> {
  const last = before.get(line)
  return last?.is === 'partly'
    ? completeUser(resource, last.user, draft)
    : provisionUser(resource, draft)
}

/** By this machine's clock; stopping ends it. */
function pauseUntil(moment: number, { clock, signal }: Parts): Promise<void> {
  return new Promise((resolve) => {
    const stop = clock.after(Math.max(0, moment - clock.now()), resolve)
    signal.addEventListener('abort', () => {
      stop()
      resolve()
    })
  })
}
