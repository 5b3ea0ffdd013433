// Every kind of failure for every button of a call: the page shows the right message, sends no more
// requests than it may, and equals the cloud afterwards.
import type { SimFaultEffect } from '../../simulator/control/types.ts'
import type { Before, Deed, Group, Row, Sight } from './row.ts'

type Command = {
  readonly name: string
  readonly before: Before
  readonly deed: Deed
  readonly path: string
  /** Faults without an effect in the cloud, and faults after one. */
  readonly undone: Row['after']
  readonly done: Row['after']
}

const commands: readonly Command[] = [
  {
    name: 'hold',
    before: 'connected',
    deed: { press: 'Hold' },
    path: 'hold',
    undone: 'Connected',
    done: 'On hold',
  },
  {
    name: 'resume',
    before: 'held',
    deed: { press: 'Resume' },
    path: 'resume',
    undone: 'On hold',
    done: 'Connected',
  },
  {
    name: 'mute',
    before: 'connected',
    deed: { press: 'Mute' },
    path: 'mute',
    undone: 'Connected',
    done: 'Muted',
  },
  {
    name: 'answer',
    before: 'ringing',
    deed: { press: 'Answer' },
    path: 'answer',
    undone: 'Ringing',
    done: 'Connected',
  },
  {
    name: 'decline',
    before: 'ringing',
    deed: { press: 'Decline' },
    path: 'reject',
    undone: 'Ringing',
    done: 'gone',
  },
  {
    name: 'end',
    before: 'connected',
    deed: { press: 'End call' },
    path: 'hangup',
    undone: 'Connected',
    done: 'gone',
  },
  {
    name: 'dial',
    before: 'nothing',
    deed: { dial: '2003' },
    path: 'dial',
    undone: 'gone',
    done: 'Calling',
  },
]

type Trouble = {
  readonly name: string
  readonly effect: SimFaultEffect
  /** `undefined`: no message. */
  readonly alert?: RegExp
  readonly happens: boolean
  /** Requests of the app; 1 by default: a command is never repeated automatically. */
  readonly requests?: number
  readonly only?: readonly string[]
}

const body = { message: 'Not for you', errors: [{ description: 'Not for you' }] }
const refused = /Webex refused: Not for you.*Copy tracking ID/s
const trouble = /Webex isn’t responding/

const troubles: readonly Trouble[] = [
  { name: '400', effect: { status: 400, body }, alert: refused, happens: false },
  { name: '401 once', effect: { status: 401 }, happens: true, requests: 2 },
  { name: '403', effect: { status: 403, body }, alert: refused, happens: false },
  { name: '405', effect: { status: 405, body }, alert: refused, happens: false },
  { name: '409', effect: { status: 409, body }, alert: refused, happens: false },
  {
    name: '423',
    effect: { status: 423 },
    alert: /limiting requests.*Nothing was done/s,
    happens: false,
  },
  {
    name: '429 for ten minutes',
    effect: { status: 429, retryAfter: 600 },
    alert: /limiting requests.*Nothing was done/s,
    happens: false,
  },
  { name: '451', effect: { status: 451, body }, alert: refused, happens: false },
  { name: '500', effect: { status: 500 }, alert: trouble, happens: false },
  {
    name: '503 with a page of HTML',
    effect: { status: 503, body: '<h1>Down</h1>' },
    alert: trouble,
    happens: false,
    only: ['hold', 'answer', 'end', 'dial'],
  },
  { name: 'a redirect', effect: { status: 302 }, alert: trouble, happens: false },
  // Chromium itself repeats a POST whose connection broke before an answer (docs/calls.md).
  { name: 'a connection reset', effect: { kind: 'reset' }, happens: true, requests: 2 },
  { name: 'an empty answer', effect: { kind: 'empty' }, happens: true },
  { name: 'half an answer', effect: { kind: 'truncate' }, happens: true },
  { name: 'garbage', effect: { kind: 'garbage' }, happens: true },
  { name: 'an answer after 1.5 s', effect: { delayMs: 1_500 }, happens: true },
  {
    name: 'no answer ever',
    effect: { kind: 'hang' },
    alert: /didn’t respond in time.*may have worked/s,
    happens: false,
    only: ['hold', 'dial'],
  },
  {
    name: 'code 4008, no calling licence',
    effect: { status: 404, body: { errorCode: 4008, message: 'No licence' } },
    alert: /no Webex Calling/,
    happens: false,
    only: ['answer', 'dial'],
  },
  {
    name: 'code 4003, a token of the wrong kind',
    effect: { status: 400, body: { errorCode: 4003, message: 'User not found' } },
    alert: /not a person/,
    happens: false,
    only: ['hold', 'dial'],
  },
]

const quick = ['hold 409', 'answer 401 once', 'dial 429 for ten minutes', 'end an empty answer']

function rowOf(command: Command, trouble: Trouble): Row {
  const name = `${command.name} ${trouble.name}`
  const sees: Sight[] = trouble.alert ? [{ in: 'alert', text: trouble.alert }] : []
  const sent = Array.from({ length: trouble.requests ?? 1 }, () => `POST ${command.path}`)
  return {
    name: `${command.name}: ${trouble.name}`,
    ...(quick.includes(name) && { isQuick: true }),
    before: command.before,
    faults: [
      {
        method: 'POST',
        path: `/telephony/calls/${command.path}`,
        times: 1,
        fault: trouble.effect,
      },
    ],
    deed: command.deed,
    sees,
    ...(!trouble.alert && { isQuiet: true }),
    after: trouble.happens ? command.done : command.undone,
    sent,
  }
}

/** Any request about a call that has ended causes no alert (C10). */
const gone: readonly Row[] = commands
  .filter(({ name }) => name !== 'dial')
  .map(({ name, before, deed, path }) => ({
    name: `${name}: 404, as they have just hung up`,
    before,
    faults: [],
    meanwhile: 'they hang up',
    deed,
    sees: [],
    isQuiet: true,
    after: 'gone',
    sent: [`POST ${path}`],
  }))

const twice: readonly Row[] = [
  {
    name: 'dial: the request arrives twice, and one call is ended',
    before: 'nothing',
    faults: [],
    deed: { dialArrivingTwice: '2003' },
    sees: [{ in: 'alert', text: /Two identical calls to .*End one\?/s }],
    answers: 'End one',
    isQuiet: true,
    after: 'Calling',
    sent: ['POST dial', 'POST dial', 'POST hangup'],
  },
  {
    name: 'dial: the request arrives twice, and both calls are kept',
    before: 'nothing',
    faults: [],
    deed: { dialArrivingTwice: '2003' },
    sees: [{ in: 'alert', text: /Two identical calls to .*End one\?/s }],
    answers: 'Keep both',
    isQuiet: true,
    after: 'two Calling',
    sent: ['POST dial', 'POST dial'],
  },
]

const gestures: readonly Row[] = commands
  .filter(({ name }) => name !== 'dial')
  .flatMap(({ name, before, deed, path, done }) => {
    const button = 'press' in deed ? deed.press : ''
    const slow = { path: `/telephony/calls/${path}`, times: 1, fault: { delayMs: 400 } }
    const row = { before, faults: [slow], sees: [], isQuiet: true, after: done } as const
    return [
      {
        ...row,
        ...(name === 'answer' && { isQuick: true }),
        name: `${name}: a double click, and the answer is slow`,
        deed: { doubleClick: button },
        sent: [`POST ${path}`],
      },
      {
        ...row,
        name: `${name}: Enter held down`,
        deed: { holdEnterOn: button },
        sent: [`POST ${path}`],
      },
    ] satisfies Row[]
  })

export const commandGroups: readonly Group[] = [
  ...commands.map((command) => ({
    name: `at ${command.name}`,
    rows: troubles
      .filter(({ only }) => only?.includes(command.name) ?? true)
      .map((trouble) => rowOf(command, trouble)),
  })),
  { name: 'gestures', rows: [...gone, ...twice, ...gestures] },
]
