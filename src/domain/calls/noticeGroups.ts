// Groups notices of failed requests by their cause.
import type { Notice } from './intent.ts'

/** Notices with one cause, shown as one message. */
export type NoticeGroup = {
  /** Stays the same while notices join and leave. */
  readonly key: string
  readonly notices: readonly [Notice, ...Notice[]]
}

/** What can stand in the way of several requests at once. All others concern one call alone. */
const shared: readonly string[] = [
  'cloudTrouble',
  'noCallingLicence',
  'offline',
  'signInAgain',
  'slowDown',
  'timedOut',
  'wrongTokenKind',
]

/** A call that was not placed can be tried again, by itself. */
function causeOf({ why, dialed }: Notice): string | undefined {
  if (dialed !== undefined) return undefined
  const cause = why.is === 'failed' ? why.failure.is : why.is
  return why.is === 'notConfirmed' || shared.includes(cause) ? cause : undefined
}

/** In the order of their first notices. Requests that we gave up ourselves are not told. */
export function noticeGroups(notices: readonly Notice[]): readonly NoticeGroup[] {
  const groups = new Map<string, [Notice, ...Notice[]]>()
  for (const notice of notices) {
    if (notice.why.is === 'failed' && notice.why.failure.is === 'cancelled') continue
    const key = causeOf(notice) ?? notice.key
    const group = groups.get(key)
    if (group) group.push(notice)
    else groups.set(key, [notice])
  }
  return [...groups].map(([key, [first, ...rest]]) => ({ key, notices: [first, ...rest] }))
}
