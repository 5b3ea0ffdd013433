// How a transfer goes, as the lists of calls show it.
import { describe, expect, it } from 'vitest'
import type { IntentKey } from '../intents/intents.ts'
import { emptyBook, next } from './book.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import { allowedActions, isBusy } from './actions.ts'
import type { Call } from './call.ts'
import { aCall, aCommand, aSnapshot, id, instant, talking } from './callForTests.ts'
import { consultingWith } from './desk.ts'
import type { CommandRequest } from './intent.ts'
import type { Party } from './party.ts'

const key = 'c' as IntentKey
const target: Party = { is: 'known', name: 'Ben', address: '2002', reach: 'location' }
const caller = aCall('a', { state: talking({ heldBy: 'me' }) })
const leg = aCall('leg', { direction: 'out', state: { is: 'calling' }, party: target })

const run = (events: readonly BookEvent[], from: Book = emptyBook) =>
  events.reduce((book, event) => next(book, event, instant(0)), from)
const received = (items: readonly Call[], askedAt: number): BookEvent => ({
  is: 'received',
  snapshot: aSnapshot(items, askedAt),
})
const ask = (request: CommandRequest, ...lists: readonly (readonly Call[])[]) =>
  run([
    received([caller], 0),
    { is: 'commanded', command: aCommand('c', request) },
    { is: 'sent', key, at: 5 },
    {
      is: 'accepted',
      key,
      at: 10,
      ...(request.do === 'transferWhenAnswered' && { created: id('leg') }),
    },
    ...lists.map((items, index) => received(items, 20 + 10 * index)),
  ])
const waiting: CommandRequest = {
  do: 'transferWhenAnswered',
  call: id('a'),
  destination: '2002',
  party: target,
}
const viewOf = ({ views }: Book, call: string) => views.find((view) => view.call.id === call)

describe('transfers', () => {
  it('C36 a call says for whom its transfer waits, and can cancel it', () => {
    const book = ask(waiting, [caller, leg])
    const view = viewOf(book, 'a')
    expect(view?.waitsFor).toMatchObject({ call: 'leg', target })
    expect(consultingWith(view, book.views)?.call.id).toBe('leg')
    const names = view && allowedActions(view).map(({ name }) => name)
    expect(names).toContain('cancelTransfer')
    expect(names).not.toContain('transfer')
    // Also after a reload.
    const again = run([
      { is: 'recalled', remembered: book.remembered, parked: [] },
      received([caller, leg], 0),
    ])
    expect(viewOf(again, 'a')?.waitsFor).toMatchObject({ call: 'leg' })
  })

  it('C36 a target that answers takes the call: it is transferred, and has not ended', () => {
    const book = ask(waiting, [caller, leg], [])
    expect(book.lastTransfer).toMatchObject({ is: 'done', target, party: caller.party })
    expect(book.views).toEqual([])
  })

  it('C36 a target that does not answer leaves the caller here, until something is done', () => {
    const book = ask(waiting, [caller, leg], [caller])
    expect(book.lastTransfer).toMatchObject({ is: 'unanswered', call: 'a', target })
    expect(run([received([caller], 60)], book).lastTransfer).toBeDefined()
    expect(run([received([aCall('a')], 60)], book).lastTransfer).toBeUndefined()
    expect(run([received([], 60)], book).lastTransfer).toBeUndefined()
  })

  it('C36 a transfer that this person canceled has no outcome', () => {
    const book = run(
      [
        {
          is: 'commanded',
          command: aCommand('end', { do: 'end', call: id('leg') }),
        },
        received([caller], 90),
      ],
      ask(waiting, [caller, leg]),
    )
    expect(book.lastTransfer).toBeUndefined()
  })

  it('C36 a blind transfer is done once the list shows it, not when Webex accepts it', () => {
    const request = { do: 'transferNow', call: id('a'), destination: '2002', target } as const
    expect(ask(request).lastTransfer).toBeUndefined()
    expect(ask(request, [caller]).lastTransfer).toBeUndefined()
    expect(ask(request, []).lastTransfer).toMatchObject({ is: 'done', target })
  })

  it('C20 hold, mute and end work while a park can be undone, and end undoes it', () => {
    const book = run([
      received([aCall('a')], 0),
      {
        is: 'commanded',
        command: aCommand('c', { do: 'park', call: id('a'), where: { at: 'mine' } }),
      },
    ])
    const view = viewOf(book, 'a')
    const usable = view
      ? allowedActions(view).flatMap((action) => (isBusy(view, action) ? [] : [action.name]))
      : []
    expect(usable).toEqual(expect.arrayContaining(['hold', 'mute', 'endCall']))
    expect(usable).not.toContain('transfer')
    const end = aCommand('end', { do: 'end', call: id('a') })
    const ended = run([{ is: 'commanded', command: end }], book)
    expect(ended.intents.map((intent) => intent.key)).toEqual(['end'])
  })
})
