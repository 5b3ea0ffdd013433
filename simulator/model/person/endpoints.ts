// The endpoints that can ring for a person: the app, a desk phone, sometimes an adapter
// (docs/webex/facts.md 3.6).
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import type { Member, Random } from '../types.ts'

type Endpoint = Member['endpoints'][number]

/** The one kind of endpoint that also speaks the xAPI. */
export const roomOsDeskDevice = 'Cisco Desk Pro (Desk)'

const deskPhones = ['Cisco 8865', 'Cisco 8845', 'Cisco 9861', 'Cisco 6821'] as const

/** Everybody who may call has it. */
export function app(random: Random): Endpoint {
  return {
    id: sparkId('APPLICATION', randomUuid(random)),
    type: 'APPLICATION',
    name: 'Webex (desktop app)',
    canAnswerRemotely: true,
  }
}

function device(random: Random, name: string, canAnswerRemotely = true): Endpoint {
  const id = sparkId('DEVICE', randomUuid(random))
  return { id, type: 'DEVICE', name, canAnswerRemotely }
}

/** App and desk phone, and an analog line that Webex cannot make answer. */
export function fullEndpoints(random: Random): Endpoint[] {
  const webex = app(random)
  const uuid = randomUuid(random)
  const phone = { id: sparkId('DEVICE', uuid), type: 'DEVICE', name: 'Cisco 8865 (Desk)' }
  const fax = device(random, 'ATA 192 (Fax)', false)
  // Uses no random number: the rest of the organization stays the same.
  const board = { id: sparkId('DEVICE', `${uuid}-1`), type: 'DEVICE', name: roomOsDeskDevice }
  return [webex, { ...phone, canAnswerRemotely: true }, fax, { ...board, canAnswerRemotely: true }]
}

/** The endpoints of a typical member. */
export function usualEndpoints(random: Random): Endpoint[] {
  return [app(random), device(random, `${random.pick(deskPhones)} (Desk)`)]
}
