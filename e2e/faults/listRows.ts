// Faults of the list of calls: an unreadable list never loses a call, and the readable part is
// shown.
import type { SimFaultEffect } from '../../simulator/control/types.ts'
import type { Group, Row } from './row.ts'
import { list } from './row.ts'

const staleBecause = (why: RegExp): Row['sees'] => [
  { in: 'page', text: /Last known/ },
  { in: 'page', text: why },
  { in: 'card', text: /Connected/ },
]

const trouble = /Webex isn’t responding/
const unreadable = /couldn’t read/

const failing: readonly (readonly [name: string, effect: SimFaultEffect, why: RegExp])[] = [
  ['500', { status: 500 }, trouble],
  ['502', { status: 502 }, trouble],
  ['503 with HTML', { status: 503, body: '<h1>Down</h1>' }, trouble],
  ['504', { status: 504 }, trouble],
  ['503 that asks to wait for a second', { status: 503, retryAfter: 1 }, trouble],
  ['400', { status: 400 }, /Webex refused/],
  ['403', { status: 403 }, /Webex refused/],
  ['405', { status: 405 }, /Webex refused/],
  ['409', { status: 409 }, /Webex refused/],
  ['451', { status: 451 }, /Webex refused/],
  ['423', { status: 423, retryAfter: 1 }, /limiting requests/],
  ['429 with Retry-After', { status: 429, retryAfter: 1 }, /limiting requests/],
  ['429 without Retry-After', { status: 429 }, /limiting requests/],
  ['302', { status: 302 }, trouble],
  ['307', { status: 307 }, trouble],
  ['204', { status: 204 }, unreadable],
  ['a reset connection', { kind: 'reset' }, trouble],
  ['no answer', { kind: 'hang' }, /didn’t respond in time/],
  ['half an answer', { kind: 'truncate' }, unreadable],
  ['garbage', { kind: 'garbage' }, unreadable],
  ['an empty answer', { kind: 'empty' }, unreadable],
  [
    'a page of HTML with 200',
    { status: 200, body: '<html>Sign in to the hotel</html>' },
    unreadable,
  ],
  ['plain text with 200', { status: 200, body: 'OK' }, unreadable],
  ['{"items":null}', { status: 200, body: { items: null } }, unreadable],
  ['{}', { status: 200, body: {} }, unreadable],
  ['{"errors":[…]} with 200', { status: 200, body: { errors: [{ code: 1 }] } }, unreadable],
  ['[]', { status: 200, body: [] }, unreadable],
  ['items that are no list', { status: 200, body: { items: 'none' } }, unreadable],
]

const quickFailing = ['500', 'half an answer', '{"items":null}']

const failingRows: readonly Row[] = failing.map(([name, effect, why]) => ({
  name: `the list: ${name}`,
  ...(quickFailing.includes(name) && { isQuick: true }),
  before: 'connected',
  faults: [list(effect)],
  sees: staleBecause(why),
  after: 'Connected',
  sent: [],
}))

/** Changes during an unreadable list appear as soon as it can be read again. */
const changedMeanwhile: readonly Row[] = failing
  .filter(([name]) => ['500', 'a reset connection', 'garbage', '{"items":null}'].includes(name))
  .map(([name, effect, why]) => ({
    name: `the list: ${name}, while they hang up`,
    before: 'connected',
    faults: [list(effect)],
    meanwhile: 'they hang up',
    sees: staleBecause(why),
    after: 'gone',
    sent: [],
  }))

const passing: readonly Row[] = [
  {
    name: 'the list: 401 once, renewed unnoticed',
    isQuick: true,
    before: 'connected',
    faults: [{ ...list({ status: 401 }), times: 1 }],
    sees: [{ in: 'card', text: /Connected/ }],
    isQuiet: true,
    after: 'Connected',
    sent: [],
  },
  {
    name: 'the list: 503 once, repeated unnoticed',
    before: 'connected',
    faults: [{ ...list({ status: 503 }), times: 1 }],
    sees: [{ in: 'card', text: /Connected/ }],
    isQuiet: true,
    after: 'Connected',
    sent: [],
  },
  {
    name: 'the list: ten times 500, and a call that comes meanwhile',
    before: 'nothing',
    faults: [{ ...list({ status: 500 }), times: 10 }],
    meanwhile: 'they call',
    sees: [],
    after: 'Ringing',
    sent: [],
  },
  {
    name: 'the list: every answer 2 s late',
    before: 'connected',
    faults: [list({ delayMs: 2_000 })],
    deed: { press: 'Hold' },
    sees: [{ in: 'card', text: /On hold/ }],
    isQuiet: true,
    after: 'On hold',
    sent: ['POST hold'],
  },
]

const patched = (
  name: string,
  patch: Record<string, unknown>,
  text: RegExp,
  more: Partial<Row> = {},
): Row => ({
  name: `an item: ${name}`,
  before: 'connected',
  faults: [list({ patch })],
  sees: [{ in: 'page', text }],
  isQuiet: true,
  after: 'Connected',
  sent: [],
  ...more,
})

const named = (name: string) => ({ remoteParty: { name, number: '+12025550147' } })

const answers: readonly Row[] = [
  patched('a state that nobody knows', { state: 'levitating' }, /levitating/, { isQuick: true }),
  patched('a field that nobody knows', { surprise: { new: true } }, /Connected/),
  patched('no party', { remoteParty: null }, /Unknown caller/),
  patched('an empty party', { remoteParty: {} }, /Unknown caller/),
  patched('a private party', { remoteParty: { privacyEnabled: true } }, /Unknown caller|withheld/),
  patched(
    'a name that is a number',
    { remoteParty: { name: 5, number: '+12025550147' } },
    /Connected/,
  ),
  patched('an appearance below nothing', { appearance: -1 }, /Connected/),
  patched('an appearance of text', { appearance: 'first' }, /Connected/),
  patched('a recording state that nobody knows', { recordingState: 'sleeping' }, /Connected/),
  patched('a mute state of text', { muted: 'yes' }, /Connected/),
  patched('no mute state', { muted: null, muteCapable: null }, /Connected/),
  patched('a call type that nobody knows', { callType: 'dream' }, /Connected/),
  patched('redirections that are no list', { redirections: 'many' }, /Connected/),
  patched(
    'a reason of redirection that nobody knows',
    {
      redirections: [{ reason: 'whim', redirectingParty: { name: 'Redi Rector' } }],
    },
    /Connected/,
  ),
  patched('an answer tomorrow', { answered: '2127-01-01T00:00:00Z' }, /Connected/),
  patched('an answer at no time', { answered: 'noon' }, /Connected/),
  patched('a side that nobody knows', { personality: 'observer' }, /Connected/),
  patched('an endpoint that nobody knows', { endpointId: 'nowhere' }, /Connected/),
  patched('markup for a name', named('<img src=x onerror=alert(1)>'), /<img src=x/),
  patched('text that turns round for a name', named('\u202Egnp.exe'), /gnp\.exe/),
  patched('nothing but zero width for a name', named('\u200B\u200D\u2060'), /Connected/),
  patched('Arabic for a name', named('عبد الله'), /عبد الله/),
  patched('emoji for a name', named('👩‍👩‍👧‍👦'), /👩‍👩‍👧‍👦/u),
  patched(
    'a script for an address',
    {
      remoteParty: { name: 'Jay Script', sipAddress: 'javascript:alert(1)' },
    },
    /Jay Script/,
  ),
  patched('10 kB for a name', named('Nora '.repeat(2_000)), /Nora Nora/),
  patched('no state', { state: null }, /new to Cordboard/),
  // Such a call cannot be controlled: it is left out, and the page says so.
  patched('no id', { id: null, callId: null }, /couldn’t read Webex’s response \(items\[0\]\.id\)/),
]

export const listGroups: readonly Group[] = [
  { name: 'at the list of calls', rows: [...failingRows.slice(0, 14), ...passing] },
  { name: 'at the list of calls, bodies', rows: [...failingRows.slice(14), ...changedMeanwhile] },
  { name: 'in the list of calls', rows: answers },
]
