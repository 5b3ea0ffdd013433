// What the rules look at, read from Webex with the reading token. A part that cannot be read is left
// out, so that nothing is taken for better or worse than it is.
import * as v from 'valibot'
import type { Rules } from './rules.ts'
import type { Webex } from './webex.ts'

const text = v.string()
const optional = v.optional(v.string())
const person = v.object({ id: text, displayName: v.optional(text, '') })
const party = v.optional(v.object({ name: optional, number: optional }), {})
const call = v.object({ id: text, state: text, remoteParty: party })
const missed = v.object({ name: optional, number: optional, time: text })
const device = v.object({
  id: text,
  displayName: v.optional(text, 'A device'),
  product: v.optional(text, ''),
  connectionStatus: v.optional(text, 'unknown'),
  errorCodes: v.optional(v.array(text), []),
})
const job = v.object({
  id: text,
  name: v.optional(text, 'A job'),
  latestExecutionStatus: v.optional(text, ''),
  latestExecutionExitCode: v.optional(text, ''),
  jobExecutionStatus: v.optional(v.array(v.object({ createdTime: optional })), []),
})

/** A call of a watched person. */
export type ObservedCall = v.InferOutput<typeof call>
/** An entry of a person's missed calls. */
export type MissedCall = v.InferOutput<typeof missed>
/** A device, with its connection. */
export type ObservedDevice = v.InferOutput<typeof device>
/** A job over many phones. */
export type ObservedJob = v.InferOutput<typeof job>

/** By e-mail address. What is missing could not be read. */
export type Observations = {
  readonly calls: ReadonlyMap<string, readonly ObservedCall[]>
  readonly missed: ReadonlyMap<string, readonly MissedCall[]>
  readonly devices?: readonly ObservedDevice[]
  readonly jobs?: readonly ObservedJob[]
}

const jobPaths = ['callDeviceSettings', 'applyLineKeyTemplate', 'rebuildPhones']
/** docs/webex/facts.md 2.5: not more come back, and without a link to the next. */
const DEVICES_A_PAGE = 100
const MOST_DEVICES = 5_000

/** Reads what rules and questions are about. */
export type Observer = {
  /** @throws Refused, Unclear */
  personOf(email: string): Promise<{ readonly id: string; readonly displayName: string }>
  callsOf(email: string): Promise<readonly ObservedCall[]>
  devices(): Promise<readonly ObservedDevice[]>
  /** Never rejects. @param onProblem receives why a part could not be read. */
  look(rules: Rules, onProblem: (what: string, error: unknown) => void): Promise<Observations>
}

/** @param webex with the reading token. */
export function createObserver(webex: Webex): Observer {
  const people = new Map<string, v.InferOutput<typeof person>>()
  async function personOf(email: string) {
    const known = people.get(email)
    if (known) return known
    const [found] = await webex.list(person, '/people', { email })
    if (!found) throw new Error(`nobody has the address ${email}`)
    people.set(email, found)
    return found
  }
  const below = async (email: string) => `/telephony/calls/members/${(await personOf(email)).id}`
  const callsOf = async (email: string) => webex.list(call, `${await below(email)}/calls`)
  const missedOf = async (email: string) =>
    webex.list(missed, `${await below(email)}/history`, { type: 'missed' })
  async function devices() {
    const found = new Map<string, ObservedDevice>()
    for (let start = 0; start < MOST_DEVICES; start += DEVICES_A_PAGE) {
      const query = { max: String(DEVICES_A_PAGE), start: String(start) }
      const { items } = await webex.get(
        v.object({ items: v.array(v.unknown()) }),
        '/devices',
        query,
      )
      for (const item of items) if (v.is(device, item)) found.set(item.id, v.parse(device, item))
      if (items.length < DEVICES_A_PAGE) break
    }
    return [...found.values()]
  }
  const jobs = async () =>
    (
      await Promise.all(
        jobPaths.map((path) => webex.list(job, `/telephony/config/jobs/devices/${path}`)),
      )
    ).flat()
  return {
    personOf,
    callsOf,
    devices,
    async look({ rules }, onProblem) {
      const wants = new Set(rules.map(({ when }) => when))
      const tried = async <T>(what: string, isWanted: boolean, read: () => Promise<T>) => {
        if (!isWanted) return undefined
        try {
          return await read()
        } catch (error) {
          onProblem(what, error)
          return undefined
        }
      }
      /** One after the other: a large team must not use up the requests of a minute at once. */
      const forPeople = async <T>(
        when: 'missedCall' | 'callOnHold',
        read: (email: string) => Promise<T>,
      ) => {
        const found = new Map<string, T>()
        for (const rule of rules) {
          if (rule.when !== when || found.has(rule.person)) continue
          const seen = await tried(when, true, () => read(rule.person))
          if (seen !== undefined) found.set(rule.person, seen)
        }
        return found
      }
      const wantsDevices = wants.has('deviceOffline') || wants.has('deviceIssues')
      const [calls, missed] = [
        await forPeople('callOnHold', callsOf),
        await forPeople('missedCall', missedOf),
      ]
      const seenDevices = await tried('devices', wantsDevices, devices)
      const seenJobs = await tried('jobs', wants.has('failedJob'), jobs)
      return {
        calls,
        missed,
        ...(seenDevices && { devices: seenDevices }),
        ...(seenJobs && { jobs: seenJobs }),
      }
    },
  }
}
