// What a person keeps of the API console, for its screen.
import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import { withoutSecrets } from '../../domain/console/requestDraft.ts'
import { liveItems } from '../../domain/person/stamped.ts'
import { uniqueId } from '../../lib/random.ts'
import { useDraft, useDrafts } from '../person/useDraft.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import type { Run, SavedRequest } from './consolePart.ts'
import { consolePart, LONGEST_KEPT, requestDrafts } from './consolePart.ts'

/** Runs and saved requests, each with its id. */
export type KeptRequests = {
  /** The newest first. */
  readonly runs: readonly (Run & { readonly id: string })[]
  /** By name. */
  readonly saved: readonly (SavedRequest & { readonly id: string })[]
  /** Values of variables, by name. */
  readonly variables: Readonly<Record<string, string>>
  readonly addRun: (run: Run) => void
  readonly save: (request: SavedRequest) => void
  readonly forget: (kind: 'runs' | 'saved', id: string) => void
  readonly forgetRuns: () => void
  /** Not for secrets. */
  readonly setVariable: (name: string, value: string) => void
}

/** As it may be kept. */
const kept = (draft: RequestDraft): RequestDraft => {
  const clean = withoutSecrets(draft)
  return clean.body.length > LONGEST_KEPT ? { ...clean, body: '' } : clean
}

/** The signed-in person's runs and saved requests. */
export function useKeptRequests(): KeptRequests {
  const personStore = usePersonStore(consolePart)
  const { doc } = useStore(personStore.store)
  return useMemo(
    () => ({
      runs: liveItems(doc.runs)
        .map(([id, { value }]) => ({ ...value, id }))
        .sort((one, other) => other.at - one.at),
      saved: liveItems(doc.saved)
        .map(([id, { value }]) => ({ ...value, id }))
        .sort((one, other) => one.name.localeCompare(other.name)),
      variables: Object.fromEntries(
        liveItems(doc.variables).map(([name, { value }]) => [name, value]),
      ),
      addRun: (run) =>
        personStore.change((_, at) => ({
          runs: { [uniqueId()]: { at, value: { ...run, draft: kept(run.draft) } } },
        })),
      save: (request) =>
        personStore.change((_, at) => ({
          saved: { [uniqueId()]: { at, value: { ...request, draft: kept(request.draft) } } },
        })),
      forget: (kind, id) =>
        personStore.change((_, at) => ({ [kind]: { [id]: { at, isGone: true } } })),
      forgetRuns: () =>
        personStore.change(({ runs }, at) => ({
          runs: Object.fromEntries(
            liveItems(runs).map(([id]) => [id, { at, isGone: true as const }]),
          ),
        })),
      setVariable: (name, value) =>
        personStore.change((_, at) => ({
          variables: {
            [name]: value === '' ? { at, isGone: true } : { at, value },
          },
        })),
    }),
    [doc, personStore],
  )
}

/** The unsent request of an operation, kept without what is secret. */
export function useRequestDraft(operation: string) {
  const { draft, set } = useDraft(requestDrafts, operation)
  const keep = useCallback((next: RequestDraft | undefined) => set(next && kept(next)), [set])
  return { draft, keep }
}

/** Puts a request where its operation will find it when it is opened. */
export function usePutRequest(): (operation: string, draft: RequestDraft) => void {
  const drafts = useDrafts()
  return useCallback(
    (operation, draft) => drafts.set(requestDrafts, operation, kept(draft)),
    [drafts],
  )
}
