// Jobs over many phones (docs/webex/facts.md 6.3): one job of a kind at a time. A job works through
// its phones one by one and keeps its errors.
import type { WireJob, WireJobErrorMessage } from '../../../wire/phone.ts'
import { sparkId } from '../ids.ts'
import { jobView, type Job } from './phoneJobView.ts'
import type {
  DynamicSettings,
  JobKind,
  LineKeyTemplates,
  Phone,
  PhoneJobs,
  Phones,
  PhoneSettings,
} from './phoneTypes.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Locations } from '../places/placeTypes.ts'
import type { Member, Organisation, Random, SimTime } from '../types.ts'

export type PhoneJobsParts = {
  readonly organisation: Organisation
  readonly locations: Locations
  readonly phones: Phones
  readonly settings: PhoneSettings
  readonly dynamic: DynamicSettings
  readonly templates: LineKeyTemplates
  readonly time: SimTime
  readonly random: Random
}

const beginsAfterMs = 1_500
const eachTakesMs = 700
/** The same for any number of phones. */
const longestMs = 30_000
const idOf = (kind: JobKind) => (kind === 'applyLineKeyTemplate' ? 'LINE_KEY_JOB' : 'JOB_ID')

type Work = {
  readonly kind: JobKind
  readonly by: Member
  readonly targets: readonly Phone[]
  readonly facts: Job['facts']
  /** @throws Refusal if it fails. @returns whether there is a remark about it. */
  readonly act: (phone: Phone) => boolean
  readonly whenDone?: () => void
}

export function createPhoneJobs(parts: PhoneJobsParts): PhoneJobs {
  const { organisation, locations, phones, settings, dynamic, templates, time, random } = parts
  const jobs: Job[] = []
  let runs = 0

  function start(work: Work): WireJob {
    const { kind, by, targets, facts } = work
    if (jobs.some((job) => job.kind === kind && job.exitCode === 'UNKNOWN')) {
      throw new Refusal(409, 'A job of this kind is already running in the organization.')
    }
    runs += 1
    const job: Job = {
      kind,
      id: sparkId(idOf(kind), randomUuid(random)),
      trackingId: `NA_${randomUuid(random)}`,
      by: by.id,
      orgId: organisation.id,
      run: runs,
      facts,
      all: targets.length,
      createdAt: time.now(),
      updatedAt: time.now(),
      status: 'STARTING',
      exitCode: 'UNKNOWN',
      done: 0,
      updated: 0,
      advisories: 0,
      errors: [],
    }
    jobs.unshift(job)
    time.after(beginsAfterMs, () => begin(job, work))
    return jobView(job)
  }

  function begin(job: Job, work: Work): void {
    job.status = 'STARTED'
    job.startedAt = time.now()
    job.updatedAt = time.now()
    proceed(job, work, 0)
  }

  /** Ten thousand phones are processed in larger steps, so that it does not take hours. */
  function proceed(job: Job, work: Work, from: number): void {
    if (from >= work.targets.length) return finish(job, work)
    const inStep = Math.ceil((work.targets.length * eachTakesMs) / longestMs)
    time.after(eachTakesMs, () => {
      for (const phone of work.targets.slice(from, from + inStep)) attempt(job, work, phone)
      job.updatedAt = time.now()
      proceed(job, work, from + inStep)
    })
  }

  function attempt(job: Job, { act }: Work, phone: Phone): void {
    job.done += 1
    try {
      if (act(phone)) job.advisories += 1
      job.updated += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { locationId } = phone.wire
      job.errors.push({
        description: error.message,
        code: String(error.errorCode ?? 27_660),
        ...(locationId !== undefined && { locationId }),
      })
    }
  }

  function finish(job: Job, { whenDone, targets }: Work): void {
    whenDone?.()
    const isAllWrong = targets.length > 0 && job.errors.length === targets.length
    job.status = isAllWrong ? 'FAILED' : 'COMPLETED'
    job.exitCode = isAllWrong
      ? 'FAILED'
      : job.errors.length > 0
        ? 'COMPLETED_WITH_ERRORS'
        : 'COMPLETED'
    job.endedAt = time.now()
    job.updatedAt = time.now()
  }

  function one(kind: JobKind, id: string): Job {
    const job = jobs.find((candidate) => candidate.kind === kind && candidate.id === id)
    if (!job) throw new Refusal(404, `Job not found: ${id}`)
    return job
  }

  function restart(phone: Phone): boolean {
    phones.find(phone.callingId)
    if (phones.isRestarting(phone)) {
      throw new Refusal(400, `The device is being updated: ${phone.wire.displayName}`)
    }
    if (phone.model.supportsApplyChangesEnabled) phones.restart(phone.callingId)
    return false
  }

  const nameOf = (locationId: string | undefined) =>
    locationId === undefined ? '' : locations.one(locationId).name

  return {
    all: (kind) => jobs.filter((job) => job.kind === kind).map(jobView),
    one: (kind, id) => jobView(one(kind, id)),
    errors(kind, id) {
      const { errors, trackingId } = one(kind, id)
      const items = errors.map((error: WireJobErrorMessage, index) => ({
        itemNumber: index + 1,
        trackingId: `${trackingId}_${index + 1}`,
        error: { key: error.code ?? '', message: [error] },
      }))
      if (kind !== 'applyLineKeyTemplate') return { items }
      // The description has room for only one; the real list has more (LIMITS.md).
      const [error] = errors
      return { trackingId, ...(error && { error }), items }
    },
    applyTemplate(by, wanted) {
      const targets = templates.targets(wanted)
      const act = (phone: Phone) => templates.apply(wanted, phone)
      return start({ kind: 'applyLineKeyTemplate', by, targets, facts: {}, act })
    },
    changeSettings(by, { locationId, locationCustomizationsEnabled, customizations }) {
      const name = nameOf(locationId)
      const targets = phones
        .all(locationId)
        .filter(({ model }) => model.allowConfigurePhoneSettingsEnabled)
      const isEnabled = locationCustomizationsEnabled ?? false
      const job = start({
        kind: 'callDeviceSettings',
        by,
        targets,
        facts: {
          ...(locationId !== undefined && { locationId, locationName: name }),
          isEnabled,
        },
        act: restart,
        whenDone: () => settings.setUpdating(targets, false),
      })
      settings.change(customizations, locationId, isEnabled)
      settings.setUpdating(targets, true)
      return job
    },
    changeDynamic(by, locationId, changes) {
      const locationName = nameOf(locationId)
      dynamic.change(locationId, changes)
      dynamic.setUpdating(true)
      return start({
        kind: 'dynamicDeviceSettings',
        by,
        targets: dynamic.phonesAt(locationId),
        facts: locationId === undefined ? {} : { locationId, locationName },
        act: restart,
        whenDone: () => dynamic.setUpdating(false),
      })
    },
    rebuild(by, locationId) {
      nameOf(locationId)
      const targets = phones.all(locationId)
      return start({ kind: 'rebuildPhones', by, targets, facts: { locationId }, act: restart })
    },
  }
}
