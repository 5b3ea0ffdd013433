// All spaces, teams and messages, found by id and by person.
import { keyOfId, sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Random } from '../types.ts'
import type { Membership, Message, MessageExtra, Space, Team } from './spaceTypes.ts'

const two32 = 2 ** 32
/** Odd, so that multiplying by it spreads serial numbers over 32 bits without a collision. */
const spread = 0x9e3779b1

const pairOf = (one: Member, other: Member): string => [one.id, other.id].sort().join(' ')

type NewSpace = Pick<Space, 'type' | 'title' | 'creator'> & {
  readonly created: number
  readonly key?: string
}

export class SpaceStore {
  readonly spaces = new Map<string, Space>()
  readonly teams = new Map<string, Team>()
  readonly #random: Random
  readonly #ofPerson = new Map<string, Set<Space>>()
  readonly #direct = new Map<string, Space>()
  /** By the first 32 bits of their uuid. */
  readonly #messages = new Map<number, Message>()
  /** The rest of every message's uuid. */
  readonly #uuidEnd: string
  #serial = 0

  constructor(random: Random) {
    this.#random = random
    this.#uuidEnd = randomUuid(random).slice(8)
  }

  newId(type: string): string {
    return sparkId(type, randomUuid(this.#random))
  }

  open({ key = randomUuid(this.#random), created, ...space }: NewSpace): Space {
    const opened: Space = {
      id: sparkId('ROOM', key),
      ...space,
      created,
      lastActivity: created,
      team: undefined,
      isLocked: false,
      isAnnouncementOnly: false,
      isReadOnly: false,
      madePublic: undefined,
      description: undefined,
      classificationId: undefined,
      memberships: new Map(),
      messages: [],
      tabs: [],
    }
    this.spaces.set(opened.id, opened)
    return opened
  }

  /** A direct space has both people from the beginning. */
  openDirect(creator: Member, other: Member, created: number): Space {
    const space = this.open({ type: 'direct', title: '', creator, created })
    this.join(space, creator, created)
    this.join(space, other, created)
    this.#direct.set(pairOf(creator, other), space)
    return space
  }

  close(space: Space): void {
    this.spaces.delete(space.id)
    for (const { person } of space.memberships.values())
      this.#ofPerson.get(person.id)?.delete(space)
    for (const { serial } of space.messages) this.#messages.delete(this.#keyOf(serial))
    // Nobody reads its files any more.
    space.memberships.clear()
  }

  join(space: Space, person: Member, created: number, isModerator = false): Membership {
    const membership = { person, created, isModerator, isRoomHidden: false }
    space.memberships.set(person.id, membership)
    const spaces = this.#ofPerson.get(person.id) ?? new Set()
    this.#ofPerson.set(person.id, spaces.add(space))
    return membership
  }

  leave(space: Space, person: Member): void {
    space.memberships.delete(person.id)
    this.#ofPerson.get(person.id)?.delete(space)
  }

  /** In the order in which the person came into them. */
  spacesOf(person: Member): readonly Space[] {
    return [...(this.#ofPerson.get(person.id) ?? [])]
  }

  direct(one: Member, other: Member): Space | undefined {
    return this.#direct.get(pairOf(one, other))
  }

  /** @throws Refusal 404 for a space that the person is not in. */
  spaceOf(person: Member, roomId: string): Space {
    const space = this.spaces.get(roomId)
    if (space?.memberships.has(person.id)) return space
    throw new Refusal(404, 'Could not find a room with provided ID.')
  }

  append(space: Space, author: Member, at: number, text: string, extra?: MessageExtra): Message {
    this.#serial += 1
    const message: Message = { serial: this.#serial, space, author, at, text, extra }
    space.messages.push(message)
    space.lastActivity = at
    this.#messages.set(this.#keyOf(message.serial), message)
    return message
  }

  drop(message: Message): void {
    const { space, serial } = message
    space.messages.splice(this.indexOf(message), 1)
    this.#messages.delete(this.#keyOf(serial))
  }

  /** In its space. */
  indexOf({ space, serial }: Message): number {
    return firstAt(space.messages, (one) => one.serial >= serial)
  }

  idOf({ serial }: Message): string {
    const start = this.#keyOf(serial).toString(16).padStart(8, '0')
    return sparkId('MESSAGE', `${start}${this.#uuidEnd}`)
  }

  message(id: string): Message | undefined {
    const message = this.#messages.get(Number.parseInt(keyOfId(id).slice(0, 8), 16))
    return message && this.idOf(message) === id ? message : undefined
  }

  #keyOf(serial: number): number {
    return (Math.imul(serial, spread) + two32) % two32
  }
}

/** The first index whose message fits; all later ones must fit, too. */
export function firstAt(messages: readonly Message[], fits: (one: Message) => boolean): number {
  let [low, high] = [0, messages.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const message = messages[middle]
    if (message && fits(message)) high = middle
    else low = middle + 1
  }
  return low
}
