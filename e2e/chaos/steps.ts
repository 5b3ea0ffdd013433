// The steps of a chaos run, as data: a seed gives the same steps each time, and the rest of a list can
// still be run after some were removed. So a step chooses its target by a random number (`pick`) among
// the controls that are there when it runs.
import { createHash } from 'node:crypto'
import type { SimFault, SimFaultEffect } from '../../simulator/control/types.ts'

/** Which of the people, and which of their tabs if they have two. */
type Where = { readonly who: number; readonly tab: number }

export type Step =
  /** Somebody outside (`from` is no person) or one of the people calls. */
  | { readonly do: 'ring'; readonly who: number; readonly from: number }
  /** A button of a call, an alert or a dialog. `pick` in [0, 1) chooses among those on the screen. */
  | (Where & {
      readonly do: 'press'
      readonly pick: number
      readonly gesture: 'click' | 'double' | 'enter'
    })
  | (Where & { readonly do: 'dial'; readonly to: number })
  /** Text for the field of an open dialog. */
  | (Where & { readonly do: 'type'; readonly to: number })
  | (Where & { readonly do: 'reload' })
  /** Brings the other tab to the front, and opens a second one if there is none. */
  | { readonly do: 'switch'; readonly who: number }
  | { readonly do: 'fault'; readonly fault: SimFault }
  /** The other end of a call acts. */
  | {
      readonly do: 'far'
      readonly pick: number
      readonly action: 'answer' | 'hangup' | 'hold' | 'resume'
    }
  | { readonly do: 'wait'; readonly ms: number }
  /** The end of a round: everything must hold. */
  | { readonly do: 'check' }

export const PEOPLE = 3
const STEPS_A_ROUND = 10

const effects: readonly SimFaultEffect[] = [
  { status: 400 },
  { status: 401 },
  { status: 404 },
  { status: 409 },
  { status: 429, retryAfter: 1 },
  { status: 500 },
  { status: 503 },
  { status: 200, body: { items: null } },
  { status: 502, body: '<h1>Bad gateway</h1>' },
  { kind: 'reset' },
  { kind: 'truncate' },
  { kind: 'garbage' },
  { kind: 'empty' },
  { delayMs: 700 },
  { delayMs: 2_500 },
]

const aims: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/telephony/calls'],
  ['GET', '/telephony/calls'],
  ['POST', '/telephony/calls/*'],
  ['POST', '/telephony/calls/*'],
  ['GET', '/telephony/conference'],
  ['GET', '/people/*'],
]

/** Random numbers in [0, 1) that depend only on the seed, the same on every machine. */
function createChance(seed: string): () => number {
  let drawn = 0
  return () => createHash('sha256').update(`${seed} ${drawn++}`).digest().readUInt32BE() / 2 ** 32
}

/** One round of a seed: the same for the same random numbers. */
export function roundOf(seed: number, round: number): readonly Step[] {
  const chance = createChance(`${seed} ${round}`)
  const random = {
    between: (least: number, most: number) => least + Math.floor(chance() * (most - least + 1)),
    pick: <T>(of: readonly T[]) => of[Math.floor(chance() * of.length)] as T,
  }
  const who = () => random.between(0, PEOPLE - 1)
  const where = () => ({ who: who(), tab: random.between(0, 1) })
  const press = (): Step => ({
    do: 'press',
    ...where(),
    pick: chance(),
    gesture: random.pick(['click', 'click', 'click', 'double', 'enter'] as const),
  })
  const kinds: readonly (readonly [weight: number, make: () => Step])[] = [
    [6, press],
    [3, () => ({ do: 'ring', who: who(), from: random.between(0, 2 * PEOPLE) })],
    [1, () => ({ do: 'dial', ...where(), to: who() })],
    [1, () => ({ do: 'type', ...where(), to: who() })],
    [0.5, () => ({ do: 'reload', ...where() })],
    [0.6, () => ({ do: 'switch', who: who() })],
    [
      1.2,
      () => {
        const [method, path] = random.pick(aims)
        const times = random.between(1, 3)
        return { do: 'fault', fault: { method, path, times, fault: random.pick(effects) } }
      },
    ],
    [
      1.5,
      () => ({
        do: 'far',
        pick: chance(),
        action: random.pick(['answer', 'answer', 'hangup', 'hold', 'resume'] as const),
      }),
    ],
    [1, () => ({ do: 'wait', ms: random.between(20, 1_200) })],
  ]
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0)
  const step = () => {
    let at = chance() * total
    for (const [weight, make] of kinds) {
      at -= weight
      if (at < 0) return make()
    }
    return press()
  }
  return [...Array.from({ length: STEPS_A_ROUND }, step), { do: 'check' }]
}
