// What people enter in cards (docs/webex/everyday.md 9).
import type { WireAttachmentAction, WireAttachmentActionRequest } from '../../../wire/message.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'
import { messageSeenBy } from './messages.ts'
import { moment, type SpaceParts } from './spaceParts.ts'
import { tellSubmission } from './spaceNews.ts'
import type { Messaging } from './spaceTypes.ts'

/** The oldest are forgotten. */
const most = 10_000

type Submitted = { readonly action: WireAttachmentAction; readonly author: Member }

export function createCards(parts: SpaceParts): Messaging['cards'] {
  const submitted = new Map<string, Submitted>()
  function submit(by: Member, asked: WireAttachmentActionRequest): WireAttachmentAction {
    const { space, author, extra } = messageSeenBy(parts, by, asked.messageId)
    if (!extra?.attachments) throw new Refusal(400, 'messageId: the message has no card.')
    const told = {
      id: parts.store.newId('ATTACHMENT_ACTION'),
      type: asked.type,
      messageId: asked.messageId,
      personId: by.id,
      roomId: space.id,
      created: moment(parts.now()),
    }
    const action = { ...told, inputs: { ...asked.inputs } }
    submitted.set(action.id, { action, author })
    const [oldest] = submitted.keys()
    if (submitted.size > most && oldest !== undefined) submitted.delete(oldest)
    tellSubmission(parts, author, by, told, action)
    return action
  }
  return {
    submit,
    find(of, id) {
      const found = submitted.get(id)
      if (found && [found.author.id, found.action.personId].includes(of.id)) return found.action
      throw new Refusal(404, 'Could not find an attachment action with the provided ID.')
    },
  }
}
