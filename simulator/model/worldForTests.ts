// A quiet world whose clock runs only on command, and people in it. Test code only.
import type { WireCall } from '../../wire/call.ts'
import { Refusal } from './refusal.ts'
import type { Member, World, WorldOptions } from './types.ts'
import { createWorld } from './world.ts'

export const answersAfterMs = 4_000
export const picksUpAfterMs = 800

const start = Date.UTC(2026, 0, 5, 9)

/** Nothing lags, far parties answer after 4 s, people pick up their own phone after 0.8 s. */
export function worldWithoutTraffic({ behaviour, ...options }: WorldOptions = {}): World {
  const still = {
    answerAfterMs: answersAfterMs,
    ownPhoneAfterMs: picksUpAfterMs,
    readLagMs: [0, 0],
  } as const
  return createWorld({ ...options, behaviour: { ...still, ...behaviour } }, () => start)
}

/** By the part of their address before the dot: `ana`. */
export function person(world: World, first: string): Member {
  const member = world.organisation.members.find(({ email }) => email.startsWith(`${first}.`))
  if (!member) throw new Error(`nobody is called ${first}`)
  return member
}

/** The member's only call. */
export function onlyCall(world: World, member: Member): WireCall {
  const [call, ...others] = world.calls.list(member.id)
  if (!call || others.length > 0) throw new Error(`${member.firstName} has not exactly one call`)
  return call
}

/** The member's states, oldest call first. */
export const states = (world: World, member: Member): string[] =>
  world.calls.list(member.id).map(({ state }) => state)

/** One calls the other, who answers. @returns the call's id of either. */
export function talking(world: World, caller: Member, called: Member): [string, string] {
  const { callId, callSessionId } = world.calls.dial(caller.id, called.extension)
  world.time.advance(picksUpAfterMs + answersAfterMs)
  const other = world.calls.list(called.id).find((call) => call.callSessionId === callSessionId)
  if (other?.state !== 'connected') throw new Error('the two are not talking')
  return [callId, other.id]
}

/** The engine's refusal. @throws if it does not refuse, or fails in another way. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}
