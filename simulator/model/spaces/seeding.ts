// The spaces and messages that are there at first. Made without telling anybody, and fast: a hundred
// thousand messages share their words.
import type { Member, Random } from '../types.ts'
import { phrases, spaceTopics, teamNames } from './phrases.ts'
import type { SpaceParts } from './spaceParts.ts'
import { addToTeam, openTeam } from './teams.ts'
import type { Message, Space, Team } from './spaceTypes.ts'

export type SpaceSizes = { readonly spaces: number; readonly messages: number }

const dayMs = 24 * 3_600_000
/** How far back the oldest message is. */
const pastMs = 90 * dayMs
const directShare = 0.3
/** The largest space has this share of all messages. */
const largestShare = 0.1
const inTeam = 0.3
const groupsPerTeam = 12
const mostInSpace = 24
const answers = 0.15

/** Some of the others, each once. */
function someOf(random: Random, people: readonly Member[], count: number): Set<Member> {
  const chosen = new Set<Member>()
  for (let tries = 0; chosen.size < count && tries < count * 4; tries++) {
    chosen.add(random.pick(people))
  }
  return chosen
}

function titleOf(random: Random, n: number): string {
  const topic = spaceTopics[n]
  return topic ?? `${random.pick(spaceTopics)} ${Math.floor(n / spaceTopics.length) + 1}`
}

function openGroup(parts: SpaceParts, random: Random, n: number, teams: readonly Team[]): Space {
  const { store, organisation } = parts
  const [first, ...others] = organisation.members
  if (!first) throw new Error('the organization has nobody')
  const created = parts.now() - pastMs
  const chosen = someOf(random, others, Math.min(others.length, random.between(2, mostInSpace)))
  const [creator = first] = chosen
  const space = store.open({ type: 'group', title: titleOf(random, n), creator, created })
  if (random.next() < inTeam && teams.length > 0) space.team = random.pick(teams)
  for (const person of [first, ...chosen]) store.join(space, person, created)
  return space
}

/** Not `openTeam` by the API: nobody is told. */
function openTeams(parts: SpaceParts, random: Random, count: number): Team[] {
  const { members } = parts.organisation
  const quiet: SpaceParts = { ...parts, publish: () => undefined, now: () => parts.now() - pastMs }
  const [first] = members
  if (!first) return []
  return Array.from({ length: count }, (_, n) => {
    const name = teamNames[n] ?? `${random.pick(teamNames)} ${n + 1}`
    const team = openTeam(quiet, first, { name })
    for (const person of someOf(random, members, Math.min(members.length, 8))) {
      if (person !== first) addToTeam(quiet, team, person, first)
    }
    return team
  })
}

/** Whose index is small has most: the first has a tenth of all, the last a few. */
function countsOf(spaces: number, messages: number): number[] {
  if (spaces === 0) return []
  const first = Math.round(messages * largestShare)
  const weights = Array.from({ length: spaces - 1 }, (_, n) => 1 / Math.sqrt(n + 1))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const rest = weights.map((weight) => Math.floor(((messages - first) * weight) / sum))
  const left = messages - first - rest.reduce((total, count) => total + count, 0)
  // What rounding left over: at most one for each.
  return [first, ...rest.map((count, n) => count + (n < left ? 1 : 0))]
}

/** Increasing times up to the present; a fuller space has been written in more recently. */
function fill({ store, now }: SpaceParts, random: Random, space: Space, count: number): void {
  if (count === 0) return
  const people = [...space.memberships.values()].map(({ person }) => person)
  const last = now() - Math.floor(random.next() * Math.min(pastMs, (dayMs * 40) / count))
  const step = (last - (now() - pastMs)) / (count + 1)
  let root: Message | undefined
  for (let n = 1; n <= count; n++) {
    const at = Math.floor(now() - pastMs + n * step)
    const isAnswer = root !== undefined && random.next() < answers
    const extra = isAnswer && root ? { parent: root } : undefined
    const message = store.append(space, random.pick(people), at, random.pick(phrases), extra)
    if (!isAnswer) root = message
  }
}

/** The organization's first person is in all of them, so that one list can be as long as wanted. */
export function furnish(parts: SpaceParts, random: Random, sizes: SpaceSizes): void {
  const { store, organisation } = parts
  const [first, ...others] = organisation.members
  if (!first || sizes.spaces === 0) return
  const directs = Math.min(others.length, Math.floor(sizes.spaces * directShare))
  const groups = sizes.spaces - directs
  const teamCount = Math.floor(groups / groupsPerTeam / 2)
  const teams = openTeams(parts, random, teamCount)
  const made = Array.from({ length: groups - teamCount }, (_, n) =>
    openGroup(parts, random, n, teams),
  )
  const opened = parts.now() - pastMs
  const pairs = others.slice(0, directs).map((other) => store.openDirect(first, other, opened))
  // Direct spaces among the full ones, not after all of them.
  const spaces = [...made.slice(0, 1), ...pairs, ...made.slice(1)]
  const general = teams.map((team) => team.general)
  const counts = countsOf(spaces.length + general.length, sizes.messages)
  for (const [n, space] of [...spaces, ...general].entries()) {
    fill(parts, random, space, counts[n] ?? 0)
  }
}
