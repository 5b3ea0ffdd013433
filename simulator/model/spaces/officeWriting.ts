// A busy office also writes: to its spaces, to each other, and to whoever uses Cordboard.
import { Refusal } from '../refusal.ts'
import type { Member, Random, SimTime } from '../types.ts'
import { phrases } from './phrases.ts'
import type { Messaging, Space } from './spaceTypes.ts'
import type { SpaceParts } from './spaceParts.ts'

export type WritingOffice = {
  readonly messaging: Messaging
  readonly parts: SpaceParts
  readonly time: SimTime
  readonly random: Random
  /** 0 to 1, by the office's day. */
  readonly loadAt: (at: number) => number
  /** These write for themselves. */
  readonly isAttended: (personId: string) => boolean
}

/** Between two messages in the busiest hour, for an office of forty; larger ones are as lively. */
const usualPauseMs = 12_000
const longestPauseMs = 10 * 60_000
const direct = 0.15
const answer = 0.2
const mention = 0.1
/** Of the spaces, only some are in use at a time. */
const inUse = 12

function someoneIn(office: WritingOffice, space: Space): Member | undefined {
  const people = [...space.memberships.values()].map(({ person }) => person)
  const free = people.filter(({ id, isBot }) => !isBot && !office.isAttended(id))
  return free.length > 0 ? office.random.pick(free) : undefined
}

function writeDirect({ messaging, parts, random, isAttended }: WritingOffice): void {
  const { members } = parts.organisation
  const [from, to] = [random.pick(members), random.pick(members)]
  if (from === to || isAttended(from.id)) return
  messaging.messages.send(from, { toPersonId: to.id, text: random.pick(phrases) })
}

function writeInSpace(office: WritingOffice, spaces: readonly Space[]): void {
  const { messaging, random } = office
  const space = random.pick(spaces)
  const from = someoneIn(office, space)
  if (!from) return
  const text = random.pick(phrases)
  const { store } = office.parts
  const last = space.messages.at(-1)
  const isAnswer = last !== undefined && last.author !== from && random.next() < answer
  const isMention = !isAnswer && last !== undefined && random.next() < mention
  messaging.messages.send(from, {
    roomId: space.id,
    ...(isAnswer && { parentId: store.idOf(last) }),
    ...(isMention && last.author !== from
      ? { markdown: `<@personId:${last.author.id}|${last.author.firstName}> ${text}` }
      : { text }),
  })
}

function write(office: WritingOffice): void {
  const { random, parts } = office
  const groups: Space[] = []
  for (const space of parts.store.spaces.values()) {
    if (space.type === 'group') groups.push(space)
    if (groups.length === inUse) break
  }
  if (groups.length === 0 || random.next() < direct) return writeDirect(office)
  writeInSpace(office, groups)
}

/** Somebody left the space, or may not write in it: then nobody writes this time. */
function attempt(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** From now on, until the clock stops. */
export function writeThroughTheDay(office: WritingOffice): void {
  const { time, random, loadAt } = office
  const next = (): void => {
    const pause = usualPauseMs / Math.max(loadAt(time.now()), usualPauseMs / longestPauseMs)
    time.after(Math.round(pause * (0.3 + 1.4 * random.next())), () => {
      attempt(() => write(office))
      next()
    })
  }
  next()
}
