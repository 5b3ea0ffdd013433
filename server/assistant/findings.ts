// From what was observed to what has to be told: at most once for each cause. Pure.
import type { Remembered } from './memory.ts'
import type { Observations } from './observations.ts'
import { isQuiet, type Rule, type Rules } from './rules.ts'
import { shown } from './words.ts'

/** Something that a rule is about. */
export type Finding = {
  /** The same for as long as the cause is the same. */
  readonly key: string
  /** When an event happened, ms; missing: it lasts, and may come again after it has ended. */
  readonly at?: number
  readonly title: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Where Cordboard shows it. */
  readonly path: string
}

/** A finding, and the rule that says whom to tell. */
export type Told = { readonly rule: Rule; readonly finding: Finding }

/** How long an event that was told is remembered after Webex last listed it. */
const forgetMs = 30 * 24 * 3_600_000

const timeOf = (text: string | undefined): number | undefined => {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? undefined : at
}

const partyOf = ({ name, number }: { name?: string | undefined; number?: string | undefined }) =>
  shown(name ?? number ?? 'Unknown caller')

/** `undefined`: it could not be observed. */
function findingsOf(rule: Rule, seen: Observations): readonly Finding[] | undefined {
  switch (rule.when) {
    case 'missedCall':
      return seen.missed.get(rule.person)?.flatMap(({ name, number, time }) => {
        const at = timeOf(time)
        if (at === undefined) return []
        const party = partyOf({ name, number })
        const facts = [
          ['Caller', party] as const,
          ...(name && number ? [['Number', shown(number)] as const] : []),
          ['Time', new Date(at).toISOString().replace('T', ' ').slice(0, 16) + ' UTC'] as const,
        ]
        const key = `missed ${rule.person} ${time} ${number ?? name ?? ''}`
        return [{ key, at, title: `Missed call from ${party}`, facts, path: '/history' }]
      })
    case 'callOnHold':
      return seen.calls
        .get(rule.person)
        ?.filter(({ state }) => state === 'held')
        .map(({ id, remoteParty }) => ({
          key: `hold ${rule.person} ${id}`,
          title: `${partyOf(remoteParty)} has been on hold for more than ${rule.minutes} minutes`,
          facts: [['With', shown(rule.person)]],
          path: '/',
        }))
    case 'deviceOffline':
    case 'deviceIssues':
      return seen.devices
        ?.filter(({ displayName }) => has(displayName, rule.device))
        .filter(({ connectionStatus }) => isIn(connectionStatus, rule.when))
        .map(({ id, displayName, product, errorCodes }) => ({
          key: `${rule.when} ${id}`,
          title:
            rule.when === 'deviceOffline'
              ? `${shown(displayName)} is offline`
              : `${shown(displayName)} has issues`,
          facts: [
            ['Product', shown(product)],
            ...(errorCodes.length > 0 ? [['Issues', shown(errorCodes.join(', '))] as const] : []),
          ],
          path: '/devices',
        }))
    case 'failedJob':
      return seen.jobs
        ?.filter(({ latestExecutionExitCode: code }) => ['FAILED', 'ERROR'].includes(code))
        .flatMap(({ id, name, jobExecutionStatus }) => {
          const at = timeOf(jobExecutionStatus[0]?.createdTime)
          const facts = [['Job', shown(name)] as const]
          return at === undefined
            ? []
            : [{ key: `job ${id}`, at, title: 'A job has failed', facts, path: '/admin/jobs' }]
        })
  }
}

const has = (name: string, part: string | undefined): boolean =>
  part === undefined || name.toLowerCase().includes(part.toLowerCase())

function isIn(status: string, when: 'deviceOffline' | 'deviceIssues'): boolean {
  return when === 'deviceIssues'
    ? status === 'connected_with_issues'
    : ['disconnected', 'offline_expired'].includes(status)
}

/** Separately for each recipient of the same cause. */
const keyFor = (rule: Rule, { key }: Finding): string => `${rule.to} ${key}`

/** A lasting cause has to last this long; an event must not be older than the assistant. */
function isDue(rule: Rule, finding: Finding, since: number, remembered: Remembered, now: number) {
  if (finding.at !== undefined) return finding.at >= remembered.startedAt
  return now - since >= ('minutes' in rule ? rule.minutes : 0) * 60_000
}

/**
 * What to tell now, and what to remember of what is so. What was not observed stays as it was
 * remembered. In quiet hours nothing is told; what still is so afterwards is told then.
 */
export function decide(
  rules: Rules,
  seen: Observations,
  remembered: Remembered,
  now: number,
): {
  readonly tell: readonly Told[]
  readonly since: Remembered['since']
  readonly told: Remembered['told']
} {
  const [since, told] = [{ ...remembered.since }, { ...remembered.told }]
  const tell: Told[] = []
  const present = new Set<string>()
  const unobserved: Rule[] = []
  const quiet = isQuiet(rules, now)
  for (const rule of rules.rules) {
    const findings = findingsOf(rule, seen)
    if (!findings) unobserved.push(rule)
    for (const finding of findings ?? []) {
      const key = keyFor(rule, finding)
      if (present.has(key)) continue
      present.add(key)
      since[key] ??= finding.at ?? now
      if (told[key] !== undefined) told[key] = now
      else if (isDue(rule, finding, since[key], remembered, now) && (!quiet || rule.urgent)) {
        tell.push({ rule, finding })
      }
    }
  }
  const isUnobserved = (key: string) =>
    unobserved.some((rule) => key.startsWith(`${rule.to} ${prefixOf(rule)}`))
  for (const key of new Set([...Object.keys(since), ...Object.keys(told)])) {
    if (present.has(key) || isUnobserved(key)) continue
    delete since[key]
    const isEvent = / (missed|job) /.test(key)
    if (!isEvent || now - (told[key] ?? 0) > forgetMs) delete told[key]
  }
  return { tell, since, told }
}

function prefixOf(rule: Rule): string {
  switch (rule.when) {
    case 'missedCall':
      return `missed ${rule.person} `
    case 'callOnHold':
      return `hold ${rule.person} `
    case 'failedJob':
      return 'job '
    default:
      return `${rule.when} `
  }
}

/** To mark a finding as told, or, where the telling was refused, as not told. */
export const toldKey = ({ rule, finding }: Told): string => keyFor(rule, finding)
