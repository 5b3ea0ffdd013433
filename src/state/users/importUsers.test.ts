// Making users, one and many: what came of each, and nobody made twice.
import { describe, expect, it } from 'vitest'
import type { Instant, LicenceId, PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { User } from '../../domain/users/user.ts'
import { emptyDraft } from '../../domain/users/userDraft.ts'
import type { ImportRow } from '../../domain/users/userTable.ts'
import type { Clock } from '../../lib/clock.ts'
import type { UsersResource } from '../../webex/resources/users.ts'
import type { Imported } from './importUsers.ts'
import { importUsers } from './importUsers.ts'
import { provisionUser } from './provisionUser.ts'

const userOf = (email: string): User => ({
  id: email as PersonId,
  name: email,
  firstName: email,
  lastName: '',
  email,
  licences: [],
  roles: [],
  isInvited: true,
})
const draftOf = (email: string) => ({
  ...emptyDraft,
  email,
  firstName: 'A',
  licence: 'c',
  location: 'l',
  extension: '2001',
})
const rowOf = (line: number): ImportRow => ({
  line,
  draft: draftOf(`u${line}@x.example`),
  shown: { licence: '', location: '' },
  problems: {},
  flaws: [],
  firstLines: {},
})
const refused: Failure = { is: 'notPossibleNow', reason: 'taken' }

type Cloud = {
  /** By address; once each, then it works. */
  readonly refusals?: Readonly<Record<string, Failure>>
  /** Made all the same. */
  readonly made?: readonly string[]
  readonly pending?: readonly LicenceId[]
}

function cloudOf({ refusals = {}, made = [], pending = [] }: Cloud) {
  const sent: string[] = []
  const left = new Map(Object.entries(refusals))
  const there = new Set(made)
  const resource = {
    add(body) {
      const [email = ''] = body['emails'] as readonly string[]
      sent.push(`add ${email}`)
      const refusal = left.get(email)
      left.delete(email)
      if (refusal) return Promise.resolve(fail(refusal))
      there.add(email)
      return Promise.resolve(ok(userOf(email)))
    },
    byEmail(email) {
      sent.push(`look up ${email}`)
      return Promise.resolve(ok(there.has(email) ? userOf(email) : undefined))
    },
    changeLicences(id) {
      sent.push(`give ${id}`)
      return Promise.resolve(ok({ pending }))
    },
    find: (id) => Promise.resolve(ok({ user: userOf(id), record: {} })),
  } satisfies Partial<UsersResource> as unknown as UsersResource
  return { resource, sent }
}

async function imported(
  cloud: ReturnType<typeof cloudOf>,
  rows: readonly ImportRow[],
  before: ReadonlyMap<number, Imported> = new Map(),
  onChange?: (line: number, imported: Imported, stop: () => void) => void,
) {
  const outcomes = new Map(before)
  const controller = new AbortController()
  const waits: number[] = []
  const clock = {
    now: () => 1_000,
    after(ms: number, then: () => void) {
      waits.push(ms)
      queueMicrotask(then)
      return () => undefined
    },
  } as unknown as Clock
  await importUsers(rows, {
    resource: cloud.resource,
    clock,
    signal: controller.signal,
    before,
    onChange(line, outcome) {
      outcomes.set(line, outcome)
      onChange?.(line, outcome, () => controller.abort())
    },
  })
  return { outcomes, waits, words: [...outcomes.values()].map(({ is }) => is) }
}

describe('provisionUser', () => {
  const email = 'u2@x.example'
  const outcome = async (failure: Failure, isThere: boolean) => {
    const cloud = cloudOf({ refusals: { [email]: failure }, made: isThere ? [email] : [] })
    const { is } = await provisionUser(cloud.resource, draftOf(email))
    return [is, cloud.sent.length]
  }
  it('looks up after what may have made somebody, and after nothing else', async () => {
    expect(await outcome(refused, true)).toEqual(['partly', 2])
    expect(await outcome(refused, false)).toEqual(['failed', 2])
    expect(await outcome({ is: 'timedOut' }, true)).toEqual(['partly', 2])
    expect(await outcome({ is: 'timedOut' }, false)).toEqual(['unknown', 2])
    expect(await outcome({ is: 'missingScope', scopes: [] }, true)).toEqual(['failed', 1])
  })
  it('does not know where it cannot look up', async () => {
    const cloud = cloudOf({ refusals: { [email]: refused } })
    const blind = {
      ...cloud.resource,
      byEmail: (): Promise<Result<never, Failure>> => Promise.resolve(fail({ is: 'offline' })),
    }
    expect(await provisionUser(blind, draftOf(email))).toEqual({ is: 'unknown', failure: refused })
  })
})

describe('importUsers', () => {
  it('goes on after a row that fails, and gives each its outcome', async () => {
    const cloud = cloudOf({ refusals: { 'u3@x.example': refused } })
    const { words } = await imported(cloud, [2, 3, 4].map(rowOf))
    expect(words).toEqual(['made', 'failed', 'made'])
  })

  it('gives those who were made in part what is missing, instead of making them again', async () => {
    const cloud = cloudOf({ refusals: { 'u2@x.example': refused }, made: ['u2@x.example'] })
    const first = await imported(cloud, [rowOf(2)])
    expect(first.words).toEqual(['partly'])
    const second = await imported(cloud, [rowOf(2)], first.outcomes)
    expect(second.words).toEqual(['made'])
    expect(cloud.sent).toEqual(['add u2@x.example', 'look up u2@x.example', 'give u2@x.example'])
  })

  it('looks up first whom nobody knows whether they were made', async () => {
    const cloud = cloudOf({ made: ['u2@x.example'] })
    const before = new Map([[2, { is: 'unknown', failure: { is: 'timedOut' } } as const]])
    expect((await imported(cloud, [rowOf(2)], before)).words).toEqual(['made'])
    expect(cloud.sent).toEqual(['look up u2@x.example', 'give u2@x.example'])
  })

  it('says so where Webex leaves the licence for later', async () => {
    const cloud = cloudOf({ pending: ['c' as LicenceId] })
    const before = new Map([
      [2, { is: 'partly', user: userOf('u2@x.example'), failure: refused } as const],
    ])
    expect((await imported(cloud, [rowOf(2)], before)).words).toEqual(['partly'])
  })

  it('waits as long as Webex asks, and sends that row again', async () => {
    const until = 6_000 as Instant
    const cloud = cloudOf({ refusals: { 'u2@x.example': { is: 'slowDown', until } } })
    const { words, waits } = await imported(cloud, [2, 3].map(rowOf))
    expect([words, waits]).toEqual([['made', 'made'], [5_000]])
  })

  it('stops before the next row', async () => {
    const cloud = cloudOf({})
    const { words } = await imported(cloud, [2, 3].map(rowOf), new Map(), (_, { is }, stop) => {
      if (is === 'sending') stop()
    })
    expect(words).toEqual(['made', 'stopped'])
    expect(cloud.sent).toEqual(['add u2@x.example'])
  })

  it('sends no more where all would fail alike', async () => {
    const cloud = cloudOf({ refusals: { 'u2@x.example': { is: 'signInAgain' } } })
    const { words } = await imported(cloud, [2, 3].map(rowOf))
    expect(words).toEqual(['failed', 'stopped'])
  })
})
