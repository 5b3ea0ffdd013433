// Workspaces and the changes that administrators make to them.
import type { Failure } from '../../domain/failure.ts'
import { ok } from '../../domain/result.ts'
import type { HotdeskSessionId, WorkspaceId } from '../../domain/brand.ts'
import type { Workspace, WorkspaceEdits } from '../../domain/places/workspace.ts'
import { workspaceBody } from '../../domain/places/workspace.ts'
import type {
  HotdeskSession,
  NewWorkspace,
  Personalization,
  WorkspacesResource,
} from '../../webex/resources/workspaces.ts'
import { createWorkspacesResource } from '../../webex/resources/workspaces.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { devicesKey, workspacesKey } from '../listKeys.ts'
import { usePages } from '../usePages.ts'
import type { WorkspaceForm } from '../../domain/places/workspaceForm.ts'
import type { SavingEdits } from '../useEdits.ts'
import { useSavingEdits } from '../useEdits.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useSendingDraft } from '../useSendingDraft.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import { editedWorkspace, newWorkspace, personalizeDraft, saveWorkspace } from './editPlaces.ts'

/** All workspaces. */
export type Workspaces = {
  readonly workspaces: readonly Workspace[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

const sessionsKey = ['hotdeskSessions'] as const
const SESSIONS_EVERY_MS = 60_000

const sensorsQuery = (resource: WorkspacesResource, id: WorkspaceId) =>
  queryOptions({
    queryKey: ['workspaceSensors', id],
    queryFn: async ({ signal }) => unwrap(await resource.sensors(id, signal)),
    staleTime: Infinity,
    retry: false,
  })

const sessionsQuery = (resource: WorkspacesResource, workspace: WorkspaceId) =>
  queryOptions({
    queryKey: [...sessionsKey, workspace],
    queryFn: async ({ signal }) => unwrap(await resource.sessions(workspace, signal)),
    refetchInterval: SESSIONS_EVERY_MS,
  })

const personalizationQuery = (resource: WorkspacesResource, workspace: WorkspaceId) =>
  queryOptions({
    queryKey: ['personalization', workspace],
    queryFn: async ({ signal }) => unwrap(await resource.personalization(workspace, signal)),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.is === 'waiting' ? TASK_EVERY_MS : false),
  })

/** For hooks that save several things in one request. */
export function useWorkspacesResource(): WorkspacesResource {
  return createWorkspacesResource(useCordboard().client)
}

/** @param isEnabled false without the permission: no request is sent. */
export function useWorkspaces(isEnabled = true): Workspaces {
  const resource = useWorkspacesResource()
  const { items, ...rest } = usePages<Workspace>({
    key: workspacesKey,
    isEnabled,
    async page(options) {
      const answer = await resource.page(options)
      if (!answer.ok) return answer
      const { workspaces, ...more } = answer.value
      return ok({ items: workspaces, ...more })
    },
  })
  return { workspaces: items, ...rest }
}

/** Adds a workspace; the list is read again. */
export function useAddWorkspace(): Sending<NewWorkspace, Workspace> {
  const resource = useWorkspacesResource()
  return useSendingDraft(newWorkspace, '', (wanted: NewWorkspace) => resource.add(wanted), [
    workspacesKey,
  ])
}

/** Saves a workspace, merged with others' changes. */
export function useChangeWorkspace(id: WorkspaceId): SavingEdits<WorkspaceForm> {
  const resource = useWorkspacesResource()
  return useSavingEdits(editedWorkspace, id, (input) => saveWorkspace(resource, id, input), {
    changed: [workspacesKey],
  })
}

/** One step of a bulk change: only its edits, on top of the current workspace. */
export async function changed(
  resource: WorkspacesResource,
  id: WorkspaceId,
  edits: WorkspaceEdits,
) {
  const now = await resource.find(id)
  return now.ok ? resource.replace(id, workspaceBody(now.value, edits)) : now
}

/** Removes a workspace; its devices lose it, so they are read again, too. */
export function useRemoveWorkspace(): Sending<WorkspaceId> {
  const resource = useWorkspacesResource()
  return useSending((id: WorkspaceId) => resource.remove(id), [workspacesKey, devicesKey])
}

/** The sensors, read from the workspace itself: the list may omit them. */
export function useSensors({ id, sensors }: Workspace): Workspace['sensors'] {
  const resource = useWorkspacesResource()
  const query = useQuery({
    ...sensorsQuery(resource, id),
    enabled: sensors === undefined,
  })
  return sensors ?? query.data
}

/** The bookings of a workspace's desks. */
export type HotdeskSessions = {
  readonly sessions: readonly HotdeskSession[]
  readonly failure?: Failure
  readonly end: Sending<HotdeskSessionId>
}

/** Read again every minute. */
export function useHotdeskSessions(workspace: WorkspaceId): HotdeskSessions {
  const resource = useWorkspacesResource()
  const query = useQuery(sessionsQuery(resource, workspace))
  const end = useSending((id: HotdeskSessionId) => resource.endSession(id), [sessionsKey])
  const failure = failureOf(query.error)
  return { sessions: query.data ?? [], ...(failure && { failure }), end }
}

const TASK_EVERY_MS = 5_000

/**
 * Makes a workspace device personal, and follows the task to its end: half a minute (docs/webex/facts.md
 * 5.7).
 */
export function usePersonalization(workspace: WorkspaceId): {
  readonly ask: Sending<string>
  readonly state?: Personalization
} {
  const resource = useWorkspacesResource()
  const query = personalizationQuery(resource, workspace)
  const [isAsked, setAsked] = useState(false)
  const ask = useSendingDraft(
    personalizeDraft,
    workspace,
    async (email: string) => {
      const answer = await resource.personalize(workspace, email)
      if (answer.ok) setAsked(true)
      return answer
    },
    [query.queryKey],
  )
  const { data } = useQuery({
    ...query,
    // Without a task Webex answers 404.
    enabled: isAsked,
  })
  return { ask, ...(data && { state: data }) }
}
