// The mailbox shows that a press was taken, and its effect once Webex's list shows it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VoiceMessageId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import { shownMessages } from '../../domain/voicemail/mailbox.ts'
import type { VoiceMessage } from '../../domain/voicemail/voiceMessage.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createMailbox, DELETION_UNDO_MS } from './createMailbox.ts'

const [a, b] = ['a' as VoiceMessageId, 'b' as VoiceMessageId]
const ANSWERS_AFTER_MS = 100

function setUp() {
  const time = createTestClock()
  const message = (id: VoiceMessageId): VoiceMessage => ({
    id,
    from: { is: 'unknown' },
    isUrgent: false,
    isConfidential: false,
    isRead: false,
  })
  const cloud: { box: readonly VoiceMessage[]; refuses?: Failure; isDeaf?: true } = {
    box: [message(a), message(b)],
  }
  const sent: string[] = []
  async function change(what: string, next: () => readonly VoiceMessage[]) {
    sent.push(what)
    await time.wait(ANSWERS_AFTER_MS)
    if (cloud.refuses) return fail(cloud.refuses)
    if (!cloud.isDeaf) cloud.box = next()
    return ok(undefined)
  }
  const mailbox = createMailbox({
    clock: time.clock,
    resource: {
      list: () =>
        Promise.resolve(ok({ messages: cloud.box, left: 0, askedAt: time.clock.monotonic() })),
      mark: (id, how) =>
        change(`${how} ${id}`, () =>
          cloud.box.map((one) => (one.id === id ? { ...one, isRead: how === 'read' } : one)),
        ),
      remove: (id) => change(`deleted ${id}`, () => cloud.box.filter((one) => one.id !== id)),
    },
  })
  const shown = () =>
    shownMessages(mailbox.store.getState()).map(
      ({ id, isRead, pending }) =>
        `${id} ${isRead ? 'read' : 'new'}${pending ? ` ${pending.want}…` : ''}`,
    )
  return { time, cloud, sent, mailbox, shown }
}

describe('my mailbox', () => {
  it('says at once that a mark is on its way, and shows it when the list does', async () => {
    const { time, mailbox, shown } = setUp()
    await mailbox.read()
    mailbox.mark(a, 'read')
    expect(shown()).toEqual(['a new read…', 'b new'])
    await time.advance(ANSWERS_AFTER_MS)
    expect(shown()).toEqual(['a new read…', 'b new'])
    await mailbox.read()
    expect(shown()).toEqual(['a read', 'b new'])
  })

  it('sends a deletion only when it can no longer be undone', async () => {
    const { time, sent, mailbox, shown } = setUp()
    await mailbox.read()
    mailbox.remove(a)
    const [first] = shownMessages(mailbox.store.getState())
    await time.advance(DELETION_UNDO_MS - 1)
    expect(sent).toEqual([])
    if (!first?.pending?.undo) throw new Error('it cannot be undone')
    mailbox.undo(first.pending.undo)
    await time.advance(DELETION_UNDO_MS)
    expect(sent).toEqual([])
    expect(shown()).toEqual(['a new', 'b new'])

    mailbox.remove(b)
    await time.advance(DELETION_UNDO_MS + ANSWERS_AFTER_MS)
    await mailbox.read()
    expect(sent).toEqual(['deleted b'])
    expect(shown()).toEqual(['a new'])
  })

  it('takes a message that is gone already for deleted', async () => {
    const { time, cloud, mailbox, shown } = setUp()
    await mailbox.read()
    mailbox.remove(a)
    cloud.refuses = { is: 'gone' }
    await time.advance(DELETION_UNDO_MS + ANSWERS_AFTER_MS)
    cloud.box = cloud.box.filter(({ id }) => id !== a)
    await mailbox.read()
    expect(shown()).toEqual(['b new'])
    expect(mailbox.store.getState().notices).toEqual([])
  })

  it('says why a mark was refused, until that is dismissed', async () => {
    const { time, cloud, mailbox, shown } = setUp()
    await mailbox.read()
    cloud.refuses = { is: 'notPossibleNow', reason: 'busy' }
    mailbox.mark(a, 'read')
    await time.advance(ANSWERS_AFTER_MS)
    const [notice] = mailbox.store.getState().notices
    expect(notice).toMatchObject({ want: 'read', failure: { reason: 'busy' } })
    expect(shown()).toEqual(['a new', 'b new'])
    if (notice) mailbox.dismiss(notice.key)
    expect(mailbox.store.getState().notices).toEqual([])
  })

  it('says so where Webex accepts a mark and the list never shows it', async () => {
    const { time, cloud, mailbox } = setUp()
    await mailbox.read()
    cloud.isDeaf = true
    mailbox.mark(a, 'read')
    await time.advance(20_000)
    const [notice] = mailbox.store.getState().notices
    expect(notice).toMatchObject({ want: 'read' })
    expect(notice?.failure).toBeUndefined()
  })

  it('ignores an answer from before the one it knows', async () => {
    const { time, mailbox, shown } = setUp()
    const early = await mailbox.read()
    if (!early.ok) throw new Error('not read')
    mailbox.mark(a, 'read')
    await time.advance(1_000)
    await mailbox.read()
    mailbox.receive(early.value)
    expect(shown()).toEqual(['a read', 'b new'])
  })

  it('ends as the last press on each message wanted, however they are mixed', async () => {
    const press = fc.record({
      id: fc.constantFrom(a, b),
      how: fc.constantFrom('read' as const, 'unread' as const),
      waitMs: fc.nat(300),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(press, { maxLength: 20 }), async (presses) => {
        const { time, cloud, mailbox } = setUp()
        await mailbox.read()
        const wanted = new Map([a, b].map((id) => [id, false]))
        for (const { id, how, waitMs } of presses) {
          mailbox.mark(id, how)
          wanted.set(id, how === 'read')
          await time.advance(waitMs)
        }
        await time.advance(1_000)
        await mailbox.read()
        expect(new Map(cloud.box.map(({ id, isRead }) => [id, isRead]))).toEqual(wanted)
        expect(mailbox.store.getState().intents).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
