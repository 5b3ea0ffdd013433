// What is in a mailbox when the simulator opens: a few messages of the last days.
import type { WireVoiceMessage, WireVoicemailParty } from '../../../wire/voicemail.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import type { Member, Random } from '../types.ts'
import { outsideCallers } from '../users/nameTables.ts'

const mostAtFirst = 6
const hourMs = 3_600_000
/** Hours between two messages. */
const apart = [2, 30] as const
/** Seconds of a message. */
const lengths = [4, 95] as const
const oneIn = { colleague: 3, private: 9, urgent: 6, confidential: 8, fax: 12 } as const

/** @param openedAt the simulator's clock, ms. @returns newest first. */
export function firstMessages(
  random: Random,
  colleagues: readonly Member[],
  openedAt: number,
): WireVoiceMessage[] {
  const happens = (chance: number) => random.between(1, chance) === 1
  const unread = random.between(0, 2)
  let at = openedAt
  return Array.from({ length: random.between(unread, mostAtFirst) }, (_, index) => {
    at -= random.between(...apart) * hourMs - random.between(1, 59) * 60_000
    const length = random.between(...lengths)
    return {
      id: sparkId('VOICE_MESSAGE', randomUuid(random)),
      ...(happens(oneIn.fax) ? { faxPageCount: random.between(1, 4) } : { duration: length }),
      callingParty: callerOf(random, colleagues, happens),
      urgent: happens(oneIn.urgent),
      confidential: happens(oneIn.confidential),
      read: index >= unread,
      created: new Date(at).toISOString(),
    }
  })
}

function callerOf(
  random: Random,
  colleagues: readonly Member[],
  happens: (chance: number) => boolean,
): WireVoicemailParty {
  if (happens(oneIn.private)) return { privacyEnabled: true }
  if (colleagues.length > 0 && happens(oneIn.colleague)) {
    const { displayName, extension, id } = random.pick(colleagues)
    return { name: displayName, number: extension, personId: id, privacyEnabled: false }
  }
  const [name, number] = random.pick(outsideCallers)
  return { name, number, privacyEnabled: false }
}
