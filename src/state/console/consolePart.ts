// What a person keeps of the API console: runs, saved requests and values of variables. No tokens, no
// answers, and no values of fields that are secret by their names (`withoutSecrets`).
import * as v from 'valibot'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import type { Items } from '../../domain/person/stamped.ts'
import { draftKind } from '../person/drafts.ts'
import { items, partOf } from '../person/part.ts'

/** A request that was sent. */
export type Run = {
  /** `operationId` */
  readonly operation: string
  readonly draft: RequestDraft
  /** Moment, ms since 1970. */
  readonly at: number
  /** 0: there was no answer. */
  readonly status: number
  readonly ms: number
  /** Sent with a token that was pasted for it. */
  readonly isPasted: boolean
}

/** A request with a name. */
export type SavedRequest = {
  readonly name: string
  readonly operation: string
  readonly draft: RequestDraft
}

/** The stored part. */
export type ConsoleDoc = {
  readonly runs: Items<Run>
  readonly saved: Items<SavedRequest>
  /** By name. */
  readonly variables: Items<string>
}

/** Characters of a body that is kept. */
export const LONGEST_KEPT = 20_000
/** Characters of a name. */
export const LONGEST_NAME = 80

const draft: v.GenericSchema<unknown, RequestDraft> = v.object({
  path: v.record(v.string(), v.string()),
  query: v.record(v.string(), v.array(v.string())),
  body: v.pipe(v.string(), v.maxLength(LONGEST_KEPT)),
})

const operation = v.pipe(v.string(), v.maxLength(200))

const run = v.object({
  operation,
  draft,
  at: v.number(),
  status: v.number(),
  ms: v.number(),
  isPasted: v.boolean(),
})

const saved = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  operation,
  draft,
})

/** The schema, version and merge rule of `ConsoleDoc`. */
export const consolePart = partOf<ConsoleDoc>({
  name: 'console',
  version: 1,
  fields: {
    runs: items(run, { most: 100 }),
    saved: items(saved, { most: 200 }),
    variables: items(v.pipe(v.string(), v.maxLength(2_000)), { most: 100 }),
  },
})

/** How an unsent request is kept, by its operation. */
export const requestDrafts = draftKind('consoleRequest', draft)
