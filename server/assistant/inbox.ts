// Messages to the assistant: each is answered once, whether it was delivered, delivered twice, or read
// from the space afterwards.
import * as v from 'valibot'
import type { Log } from '../observe/log.ts'
import { createRateLimit } from '../relay/rateLimit.ts'
import { answerTo, type AnswerParts } from './answers.ts'
import { commandIn } from './commands.ts'
import type { Memory } from './memory.ts'
import { Refused, Unclear } from './webex.ts'
import { bodyOf } from './words.ts'

/** What was asked longer ago, nobody waits for. */
const OLDEST_MS = 15 * 60_000
const ANSWERS_A_MINUTE = 12
const ROOMS_LOOKED_AT = 50
const MESSAGES_LOOKED_AT = 30

const message = v.object({
  id: v.string(),
  roomId: v.string(),
  roomType: v.optional(v.string(), 'group'),
  parentId: v.optional(v.string()),
  text: v.optional(v.string(), ''),
  personId: v.string(),
  personEmail: v.optional(v.string(), ''),
  created: v.string(),
})
const room = v.object({
  id: v.string(),
  type: v.optional(v.string(), 'group'),
  lastActivity: v.optional(v.string()),
})
const page = v.object({ items: v.array(v.unknown()) })

type Message = v.InferOutput<typeof message>

export type InboxParts = AnswerParts & {
  readonly me: { readonly id: string; readonly displayName: string }
  readonly memory: Memory
  readonly now: () => number
  readonly log: Log
}

/** Takes messages in and answers them, one after the other. */
export type Inbox = {
  /** A delivered message. Never rejects. */
  take(messageId: string): Promise<void>
  /** What was written since it last looked. Never rejects. */
  catchUp(): Promise<void>
}

/** The inbox of the bot `me`. */
export function createInbox(parts: InboxParts): Inbox {
  const { bot, me, memory, now, log } = parts
  const limit = createRateLimit({ perMinute: ANSWERS_A_MINUTE })
  /** One after the other: a message that is delivered and found at the same time is answered once. */
  let before = Promise.resolve()
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    before = before.then(act).catch((error: unknown) => {
      if (error instanceof Refused) log.warn('assistant: refused', { word: String(error.status) })
      else if (error instanceof Unclear) log.warn('assistant: Webex does not answer')
      else log.error('assistant: inbox', error)
    })
    return before
  }

  /** Other programs are not answered: two that answer each other would never stop. */
  const isForUs = ({ personId, personEmail, created }: Message): boolean =>
    personId !== me.id &&
    !personEmail.toLowerCase().endsWith('@webex.bot') &&
    now() - Date.parse(created) <= OLDEST_MS

  async function answer(asked: Message): Promise<void> {
    // Remembered before it is answered: after a crash nobody gets two answers.
    if (!isForUs(asked) || memory.isHandled(asked.id)) return
    if ((await limit(asked.personId)) > 0) {
      log.warn('assistant: somebody asks too much')
      return
    }
    const command = commandIn(asked.text, me.displayName)
    const reply = await answerTo(parts, command, asked.personEmail)
    const parentId = asked.parentId ?? (asked.roomType === 'direct' ? undefined : asked.id)
    await bot.send('POST', '/messages', {
      roomId: asked.roomId,
      ...(parentId !== undefined && { parentId }),
      ...bodyOf(reply),
    })
  }

  async function messagesIn(id: string, type: string): Promise<Message[]> {
    // In a group a bot reads only what mentions it, and has to say so.
    const query = {
      roomId: id,
      max: String(MESSAGES_LOOKED_AT),
      ...(type !== 'direct' && { mentionedPeople: 'me' }),
    }
    const { items } = await bot.get(page, '/messages', query)
    return items.flatMap((item) => (v.is(message, item) ? v.parse(message, item) : [])).reverse()
  }

  async function readNew(): Promise<void> {
    const query = { sortBy: 'lastactivity', max: String(ROOMS_LOOKED_AT) }
    const { items } = await bot.get(page, '/rooms', query)
    const { readUntil } = memory.now
    let newest = readUntil
    for (const item of items) {
      if (!v.is(room, item)) continue
      const { id, type, lastActivity } = v.parse(room, item)
      const at = Date.parse(lastActivity ?? '')
      if (Number.isNaN(at) || at < readUntil) continue
      for (const one of await messagesIn(id, type)) {
        if (Date.parse(one.created) >= readUntil) await answer(one)
      }
      newest = Math.max(newest, at)
    }
    if (newest > readUntil) memory.change({ readUntil: newest })
  }

  return {
    take: (messageId) =>
      inTurn(async () => {
        const asked = await bot.get(message, `/messages/${encodeURIComponent(messageId)}`)
        await answer(asked)
      }),
    catchUp: () => inTurn(readNew),
  }
}
