// Line key templates, and phone jobs, polled while they run.
import { queryOptions, useQueries } from '@tanstack/react-query'
import type { LocationId, TemplateId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  LineKeyTemplate,
  LineKeyTemplateInFull,
  PhoneLayout,
} from '../../domain/phones/lineKeys.ts'
import type { JobError, JobKind, PhoneJob, TemplateTargets } from '../../domain/phones/phoneJob.ts'
import { byNewest, isOver, jobKinds } from '../../domain/phones/phoneJob.ts'
import type { PhoneSettings, SettingsFamily } from '../../domain/phones/phoneSettings.ts'
import type { PhoneJobsResource } from '../../webex/resources/phoneJobs.ts'
import { createPhoneJobsResource } from '../../webex/resources/phoneJobs.ts'
import { FailureError, unwrap } from '../unwrap.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useSendingDraft } from '../useSendingDraft.ts'
import { useCordboard } from '../useCordboard.ts'
import type { SavingEdits } from '../useEdits.ts'
import { useSavingEdits } from '../useEdits.ts'
import {
  applyTemplateDraft,
  defaultsOf,
  editedSettings,
  editedTemplate,
  newTemplateDraft,
} from './editedPhone.ts'
import { saveDefaults, saveTemplate } from './savePhone.ts'
import type { Read } from './usePhones.ts'
import { defaultsKey, usePhonesResource, useRead } from './usePhones.ts'
import { useAskAgain } from '../useAskAgain.ts'

const templatesKey = ['lineKeyTemplates'] as const
const jobsKey = ['phoneJobs'] as const
/**
 * docs/webex/facts.md 6.3: every few seconds while one runs; another administrator may also start one.
 */
const WHILE_RUNNING_MS = 2_000
const OTHERWISE_MS = 30_000

function useResource(): PhoneJobsResource {
  return createPhoneJobsResource(useCordboard().client)
}

/** All templates, without their keys. */
export function useTemplates(): Read<readonly LineKeyTemplate[]> {
  const resource = useResource()
  return useRead(templatesKey, (signal) => resource.templates(signal))
}

/** One template with its keys. */
export function useTemplate(id: TemplateId): Read<LineKeyTemplateInFull> {
  const resource = useResource()
  return useRead([...templatesKey, id], (signal) => resource.template(id, signal))
}

type Keys = Pick<PhoneLayout, 'mayReorder' | 'keys'>
/** A template before it has an id. */
export type NewTemplate = { readonly name: string; readonly model: string; readonly keys: Keys }

/** Adds and removes templates. */
export type TemplateWrites = {
  readonly add: Sending<NewTemplate, TemplateId>
  readonly remove: Sending<TemplateId>
}

/** @param draft the model, for a new template from a phone's keys. */
export function useTemplateWrites(draft = ''): TemplateWrites {
  const resource = useResource()
  const changed = [templatesKey]
  return {
    add: useSendingDraft(
      newTemplateDraft,
      draft,
      ({ name, model, keys }: NewTemplate) => resource.addTemplate(name, model, keys),
      changed,
    ),
    remove: useSending((id: TemplateId) => resource.removeTemplate(id), changed),
  }
}

/** Saves the keys of a template, merged with others' changes. */
export function useChangeTemplate(id: TemplateId): SavingEdits<PhoneLayout> {
  const resource = useResource()
  return useSavingEdits(editedTemplate, id, (input) => saveTemplate(resource, id, input), {
    changed: [templatesKey],
  })
}

/** The number of phones to which it would apply. */
export function usePreview(targets: TemplateTargets): Read<number> {
  const resource = useResource()
  return useRead(['templatePreview', targets], (signal) => resource.preview(targets, signal))
}

/** Starts a job that applies a template to phones. */
export function useApplyTemplate(template: TemplateId): Sending<TemplateTargets, PhoneJob> {
  const resource = useResource()
  return useSendingDraft(
    applyTemplateDraft,
    template,
    (targets: TemplateTargets) => resource.applyTemplate(targets),
    [jobsKey],
  )
}

/** Starts a job that sends the phones of a location their settings again. */
export function useRebuild(): Sending<LocationId, PhoneJob> {
  const resource = useResource()
  return useSending((location: LocationId) => resource.rebuild(location), [jobsKey])
}

/** @param location missing: the organization's. @param family the device family of the form. */
export function useChangeDefaults(
  location: LocationId | undefined,
  family: SettingsFamily,
): SavingEdits<PhoneSettings> {
  const resource = { ...usePhonesResource(), ...useResource() }
  return useSavingEdits(
    editedSettings,
    defaultsOf(location, family),
    (input) => saveDefaults(resource, location, input),
    { changed: [jobsKey, defaultsKey] },
  )
}

/** Jobs of all kinds. */
export type Jobs = {
  /** Newest first, of all kinds. */
  readonly jobs: readonly PhoneJob[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

const jobsQuery = (resource: PhoneJobsResource, kind: JobKind) =>
  queryOptions({
    queryKey: [...jobsKey, kind],
    queryFn: async ({ signal }) => unwrap(await resource.list(kind, signal)),
    refetchInterval: ({ state }) =>
      state.data?.some((job) => !isOver(job)) ? WHILE_RUNNING_MS : OTHERWISE_MS,
  })

/** Polled often while one runs, otherwise rarely. */
export function usePhoneJobs(): Jobs {
  const resource = useResource()
  const askAgain = useAskAgain()
  return useQueries({
    queries: jobKinds.map((kind) => jobsQuery(resource, kind)),
    combine(answers) {
      const error = answers.map((answer) => answer.error).find((one) => one !== null)
      return {
        jobs: answers.flatMap(({ data = [] }) => data).sort(byNewest),
        isWaiting: answers.some(({ isPending }) => isPending),
        ...(error instanceof FailureError && { failure: error.failure }),
        retry: () => {
          for (const answer of answers) askAgain(answer)
        },
      }
    },
  })
}

/** The errors of a finished job. */
export function useJobErrors({ kind, id }: PhoneJob): Read<readonly JobError[]> {
  const resource = useResource()
  return useRead([...jobsKey, kind, id, 'errors'], (signal) => resource.errors(kind, id, signal))
}
