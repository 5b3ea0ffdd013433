// Picks free members at random for the simulated office.
import type { Attendance } from './attendance.ts'
import type { Exchange } from './exchange.ts'
import type { Outsider } from './legs.ts'
import { outsideCallers } from '../users/nameTables.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Random } from '../types.ts'

export type Office = {
  readonly exchange: Exchange
  readonly attendance: Attendance
  readonly random: Random
}

const tries = 12

/** A member with a phone, in no call, who does not use Cordboard. */
export function freeMember({ exchange, attendance, random }: Office): Member | undefined {
  for (let n = 0; n < tries; n++) {
    const member = random.pick(exchange.parts.organisation.members)
    const isFree = member.hasCallingLicence && exchange.countOf(member.id) === 0
    if (isFree && !attendance.isAttended(member.id)) return member
  }
  return undefined
}

export function someOutsider({ random }: Office): Outsider {
  const [name, number] = random.pick(outsideCallers)
  return { is: 'outsider', name, number, callType: 'external' }
}

/** Runs an action after a random time between `least` and `most` seconds, unless the clock stops. */
export function soon(office: Office, least: number, most: number, then: () => void): () => void {
  const { exchange, random } = office
  const seconds = least + random.next() * (most - least)
  return exchange.parts.time.after(Math.round(seconds * 1000), () => attempt(then))
}

/** Ignores refusals of the engine: somebody was quicker. */
function attempt(then: () => void): void {
  try {
    then()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
