// Numbers whose calls a member does not want (docs/webex/everyday.md section 5).
import type { WireBlockedNumbers } from '../../../wire/callBlock.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Random } from '../types.ts'
import type { CallBlock } from './callBlockTypes.ts'

export function createCallBlock(random: Random): CallBlock {
  const blocked = new Map<string, WireBlockedNumbers['numbers']>()
  const list = (personId: string) => blocked.get(personId) ?? []
  const isBlocked = (personId: string, number: string | undefined) =>
    list(personId).some(({ phoneNumber }) => phoneNumber === number)
  return {
    list: (personId) => [...list(personId)],
    isBlocked,
    add(personId, phoneNumber) {
      if (isBlocked(personId, phoneNumber)) {
        throw new Refusal(409, 'The number is blocked already.')
      }
      const id = sparkId('CALL_BLOCK', randomUuid(random))
      blocked.set(personId, [...list(personId), { id, phoneNumber }])
      return id
    },
    remove(personId, id) {
      const left = list(personId).filter((one) => one.id !== id)
      if (left.length === list(personId).length) {
        throw new Refusal(404, 'The number could not be found.')
      }
      blocked.set(personId, left)
    },
  }
}
