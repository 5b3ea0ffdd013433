// What the console keeps, and the stream of deliveries.
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { LiveDelivery } from '../../domain/console/delivery.ts'
import {
  emptyView,
  foundDeliveries,
  MOST_DELIVERIES,
  nameOf,
  paused,
  withDelivery,
} from '../../domain/console/delivery.ts'
import type { StreamListener } from '../../lib/eventStream.ts'
import { consolePart } from './consolePart.ts'
import type { StreamState } from './followDeliveries.ts'
import { followDeliveries } from './followDeliveries.ts'

const delivery = (key: number, more: Partial<LiveDelivery> = {}): LiveDelivery => ({
  key,
  at: '2026-01-31T09:30:00.000Z',
  signature: 'verified',
  outcome: 'delivered',
  headers: { 'user-agent': 'Webex' },
  body: `{"resource": "telephony_calls", "event": "updated", "n": ${key}}`,
  isCut: false,
  ...more,
})

describe('the live view', () => {
  it('holds back while it is paused, and loses nothing', () => {
    let view = withDelivery(emptyView, delivery(1))
    view = withDelivery(paused(view, true), delivery(2))
    expect([view.shown.length, view.waiting.length]).toEqual([1, 1])
    view = paused(withDelivery(view, delivery(3)), false)
    expect(view.shown.map(({ key }) => key)).toEqual([3, 2, 1])
    expect(view.waiting).toEqual([])
  })

  it('has an end', () => {
    let view = emptyView
    for (let key = 0; key < MOST_DELIVERIES + 50; key += 1) view = withDelivery(view, delivery(key))
    expect(view.shown).toHaveLength(MOST_DELIVERIES)
    expect(view.shown[0]?.key).toBe(MOST_DELIVERIES + 49)
  })

  it('is searched in bodies, headers, signatures and outcomes', () => {
    const all = [delivery(1), delivery(2, { signature: 'wrong', outcome: 'wrong_signature' })]
    expect(foundDeliveries(all, 'webex UPDATED')).toHaveLength(2)
    expect(foundDeliveries(all, 'wrong_signature')).toEqual([all[1]])
    expect(foundDeliveries(all, 'nobody')).toEqual([])
    expect(nameOf(delivery(1))).toBe('telephony_calls updated')
    expect(nameOf({ body: '<html>' })).toBe('')
  })
})

describe('the stream of deliveries', () => {
  /** A server and a clock that do what the test says. */
  function follow() {
    const listeners: StreamListener[] = []
    const timers = new Map<object, { readonly ms: number; readonly then: () => void }>()
    const states: StreamState[] = []
    const heard: string[] = []
    const stop = followDeliveries({
      open(_, __, listener) {
        listeners.push(listener)
        return () => void listeners.splice(listeners.indexOf(listener), 1)
      },
      clock: {
        after(ms, then) {
          const timer = {}
          timers.set(timer, { ms, then })
          return () => void timers.delete(timer)
        },
      },
      onDelivery: ({ body }) => heard.push(body),
      onState: (state) => states.push(state),
    })
    return {
      states,
      heard,
      stop,
      opened: () => listeners.length,
      say: (name: string, data = '{}') => listeners[0]?.onEvent(name, data),
      lose: (isOver: boolean) => listeners[0]?.onLost(isOver),
      /** Lets the next timer run. */
      wait() {
        const [[timer, { then }] = [{}, { then: () => {} }]] = timers
        timers.delete(timer)
        then()
      },
    }
  }
  const message = (body: string) => {
    const { key: _, ...raw } = delivery(1, { body })
    return JSON.stringify({ resource: 'delivery', event: 'delivered', data: raw })
  }

  it('passes deliveries on, and leaves out what is none', () => {
    const stream = follow()
    stream.say('resync')
    stream.say('webex', message('one'))
    stream.say('webex', '{"data": {"body": 1}}')
    stream.say('webex', 'no JSON')
    expect(stream.heard).toEqual(['one'])
    expect(stream.states.at(-1)).toBe('listening')
  })

  it('comes back when it is lost or silent, and not when another tab has it', () => {
    const stream = follow()
    stream.say('beat')
    stream.lose(true)
    expect([stream.states.at(-1), stream.opened()]).toEqual(['lost', 0])
    stream.wait()
    expect(stream.opened()).toBe(1)
    stream.say('beat')
    stream.wait()
    expect([stream.states.at(-1), stream.opened()]).toEqual(['lost', 0])
    stream.wait()
    stream.say('replaced')
    expect([stream.states.at(-1), stream.opened()]).toEqual(['elsewhere', 0])
    stream.wait()
    expect(stream.opened()).toBe(0)
  })

  it('ends with the page', () => {
    const stream = follow()
    stream.stop()
    stream.wait()
    expect(stream.opened()).toBe(0)
  })
})

describe('what is kept', () => {
  const draft = { path: { personId: 'x' }, query: { max: ['1'] }, body: '' }
  const run = { operation: 'getPeople', draft, at: 1, status: 200, ms: 5, isPasted: false }
  const read = (kept: unknown) => v.parse(consolePart.schema, kept)

  it('is read back, without what is not valid', () => {
    const doc = read({
      runs: {
        good: { at: '1', value: { ...run, token: 'not kept' } },
        bad: { at: '1', value: { ...run, draft: { body: 1 } } },
      },
      saved: {
        one: { at: '1', value: { name: 'Mine', operation: 'getPeople', draft } },
        nameless: { at: '1', value: { name: '', operation: 'getPeople', draft } },
      },
    })
    expect(doc.runs).toEqual({ good: { at: '1', value: run } })
    expect(Object.keys(doc.saved)).toEqual(['one'])
  })

  it('has at most a hundred runs, the newest', () => {
    const runs = Object.fromEntries(
      Array.from({ length: 130 }, (_, n) => [`r${n}`, { at: String(1_000 + n), value: run }]),
    )
    const limited = consolePart.limit(read({ runs }))
    expect(Object.keys(limited.runs)).toHaveLength(100)
    expect(limited.runs).toHaveProperty('r129')
    expect(limited.runs).not.toHaveProperty('r29')
  })
})
