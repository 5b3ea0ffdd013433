// Workspaces, what becomes of them, and the desks that are booked in them (docs/webex/facts.md 5.6,
// 5.7).
import type { WireWorkspaceRequest } from '../../../wire/place.ts'
import type { HotdeskSessionId, Instant, PersonId, WorkspaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Workspace, WorkspaceBody } from '../../domain/places/workspace.ts'
import type { WebexClient } from '../client.ts'
import { decodeItems, onlyItems } from '../decode/list.ts'
import { flag, isRecord, moment, present, text } from '../decode/read.ts'
import { decodeSensors, decodeWorkspace, decodeWorkspaces } from '../decode/workspace.ts'
import { placeOperations as operations } from '../placeOperations.ts'
import type { PageAt } from '../startPaging.ts'
import { nextPageAt, pageTarget } from '../startPaging.ts'

/** One page of workspaces; `next` is missing on the last one. */
export type WorkspacePage = { readonly workspaces: readonly Workspace[]; readonly next?: PageAt }

/** A booking of a desk. `person` is missing where Webex does not say who has it. */
export type HotdeskSession = {
  readonly id: HotdeskSessionId
  readonly workspace: WorkspaceId
  readonly person?: PersonId
  readonly from?: Instant
  readonly to?: Instant
}

/** What a new workspace may say beside what can be changed later. */
export type NewWorkspace = WorkspaceBody &
  Pick<WireWorkspaceRequest, 'supportedDevices' | 'calling'>

/** Progress of the task that makes a workspace's device personal. */
export type Personalization =
  | { readonly is: 'waiting' }
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly why: string }

type Answer<T> = Promise<Result<T, Failure>>

/** Reads and changes workspaces, bookings and personalization. */
export type WorkspacesResource = {
  /** One page, with devices and sensors. */
  page(options?: {
    at?: PageAt | undefined
    signal?: AbortSignal | undefined
  }): Answer<WorkspacePage>
  find(workspace: WorkspaceId, signal?: AbortSignal): Answer<Workspace>
  add(wanted: NewWorkspace): Answer<Workspace>
  /** Replaces the workspace: omitted fields are reset, except calling and calendar. */
  replace(workspace: WorkspaceId, body: WorkspaceBody): Answer<Workspace>
  remove(workspace: WorkspaceId): Answer<void>
  sensors(workspace: WorkspaceId, signal?: AbortSignal): Answer<NonNullable<Workspace['sensors']>>
  personalize(workspace: WorkspaceId, email: string): Answer<void>
  personalization(workspace: WorkspaceId, signal?: AbortSignal): Answer<Personalization>
  sessions(workspace: WorkspaceId, signal?: AbortSignal): Answer<readonly HotdeskSession[]>
  endSession(session: HotdeskSessionId): Answer<void>
}

const LARGEST_PAGE = 1_000
const included = { includeDevices: true, includeCapabilities: true } as const
const done = () => ok(undefined)

function decodeSession(wire: unknown): Result<HotdeskSession, { field: string }> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const [id, workspace] = [text(wire, 'sessionId', 'id'), text(wire, 'workspaceId')]
  if (id === undefined) return fail({ field: 'sessionId' })
  return ok({
    id: id as HotdeskSessionId,
    workspace: (workspace ?? '') as WorkspaceId,
    ...present({
      person: text(wire, 'personId') as PersonId | undefined,
      from: moment(wire, 'bookingStartTime'),
      to: moment(wire, 'bookingEndTime'),
    }),
  })
}

/** Booleans come as text, too (docs/webex/facts.md 12.1). */
const isFlag = (value: unknown) => /^(?:true|false)$/i.test(String(value).trim())

/** No body means not ready: the cloud answers 202 until then (docs/webex/facts.md 5.7). */
function personalizationOf(body: unknown): Personalization {
  if (!isRecord(body) || !isFlag(body['success'])) return { is: 'waiting' }
  if (flag(body, 'success')) return { is: 'done' }
  return { is: 'failed', why: text(body, 'errorDescription') ?? '' }
}

export function createWorkspacesResource(client: WebexClient): WorkspacesResource {
  const of = (workspaceId: WorkspaceId) => ({ params: { workspaceId } })
  return {
    page: ({ at, signal } = {}) =>
      client.request({
        operation: operations.getWorkspaces,
        ...pageTarget(at, { max: LARGEST_PAGE, ...included }),
        signal,
        decode({ body, next }) {
          const list = decodeWorkspaces(body)
          if (!list.ok) return list
          const { items, rejected } = list.value
          const nextAt = nextPageAt(at, next, items.length + rejected.length)
          return ok({ workspaces: items, ...present({ next: nextAt }) })
        },
      }),
    find: (workspace, signal) =>
      client.request({
        operation: operations.getWorkspacesWorkspaceId,
        ...of(workspace),
        query: included,
        signal,
        decode: ({ body }) => decodeWorkspace(body),
      }),
    add: (body) =>
      client.request({
        operation: operations.postWorkspaces,
        body,
        decode: (answer) => decodeWorkspace(answer.body),
      }),
    replace: (workspace, body) =>
      client.request({
        operation: operations.putWorkspacesWorkspaceId,
        ...of(workspace),
        body,
        decode: (answer) => decodeWorkspace(answer.body),
      }),
    remove: (workspace) =>
      client.request({
        operation: operations.deleteWorkspacesWorkspaceId,
        ...of(workspace),
        decode: done,
      }),
    sensors: (workspace, signal) =>
      client.request({
        operation: operations.getWorkspacesWorkspaceIdCapabilities,
        ...of(workspace),
        signal,
        decode: ({ body }) => ok(decodeSensors(body) ?? {}),
      }),
    personalize: (workspace, email) =>
      client.request({
        operation: operations.postWorkspacesWorkspaceIdPersonalize,
        ...of(workspace),
        body: { email },
        decode: done,
      }),
    personalization: (workspace, signal) =>
      client.request({
        operation: operations.getWorkspacesWorkspaceIdPersonalizationTask,
        ...of(workspace),
        signal,
        decode: ({ body }) => ok(personalizationOf(body)),
      }),
    sessions: (workspaceId, signal) =>
      client.request({
        operation: operations.getHotdeskSessions,
        query: { workspaceId },
        signal,
        decode: ({ body }) => onlyItems(decodeItems(body, decodeSession)),
      }),
    endSession: (sessionId) =>
      client.request({
        operation: operations.deleteHotdeskSessionsSessionId,
        params: { sessionId },
        decode: done,
      }),
  }
}
